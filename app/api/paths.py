"""`/api/paths`: how two parties are connected, with the evidence of every hop."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from fastapi import Query as UrlParameter
from pydantic import BaseModel, ConfigDict, Field

from app.api.dependencies import House
from app.api.problems import responses
from app.api.records import PathsRecord
from app.api.replies import check_copy, reply_one
from app.connections import Ends, connect
from cypher.model import Kind, Status
from cypher.paths import By

routes = APIRouter(prefix="/api", tags=["paths"])
Name = Annotated[str, Field(min_length=1, max_length=200)]
Day = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$", examples=["2018-08"])]


class PathQuestion(BaseModel):
    """The parameters of a path search."""

    model_config = ConfigDict(populate_by_name=True)

    a: Name = Field(alias="from", description="A name or an id.", examples=["Alexy Dedov"])
    b: Name = Field(alias="to", description="A name or an id.", examples=["Sergey Shoigu"])
    paths: int = Field(default=3, ge=1, le=10, description="Most paths.")
    hops: int = Field(default=6, ge=1, le=10, description="Most hops of a path.")
    kind: list[Kind] = Field(default_factory=list, description="Only these kinds; none is all.")
    status: list[Status] = Field(
        default_factory=list, description="Only these statuses; none is occurred and ongoing."
    )
    since: Day = Field(default="", description="Only what was on or after this day.")
    until: Day = Field(default="", description="Only what was on or before this day.")
    maybe: bool = Field(default=True, description="Whether a date that only may fall in counts.")
    outlets: int = Field(default=0, ge=0, le=1000, description="Fewest independent outlets.")
    through: list[Name] = Field(default_factory=list, max_length=5, description="Must pass here.")
    avoid: list[Name] = Field(default_factory=list, max_length=20, description="Must not.")
    persons: bool = Field(default=False, description="Whether only persons may be on the way.")
    by: By = Field(
        default=By.HOPS,
        description="What is best: the fewest hops, or the strongest ties by independent outlets,"
        " by how recent they are, or by both. Strong paths are sought among those of so many hops.",
    )
    in_order: bool = Field(
        default=False,
        description="Whether each hop's engagement must be on the day of the one before or later.",
    )

    def ends(self) -> Ends:
        """The question as the house asks it."""
        plain = self.model_dump(exclude={"kind", "status", "through", "avoid"})
        return Ends(
            **plain,
            kinds=tuple(self.kind),
            statuses=tuple(self.status),
            through=tuple(self.through),
            avoid=tuple(self.avoid),
        )


@routes.get(
    "/paths",
    summary="How two parties are connected",
    response_model=PathsRecord,
    responses=responses(404, 409, 413),
)
def paths(
    request: Request, house: House, asked: Annotated[PathQuestion, UrlParameter()]
) -> Response:
    """Best first; each hop with its engagements. Without a path, `reason` says why, and `instead`
    is the nearest that there is.
    """
    check_copy(request, house)
    revision = house.store.memory.revision()
    return reply_one(house, connect(house.store, asked.ends()), revision)
