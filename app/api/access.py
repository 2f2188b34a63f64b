"""`/api/access`: what the reader may do here, so that a page shows only that."""

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.api.dependencies import House

routes = APIRouter(prefix="/api", tags=["service"])


class Access(BaseModel):
    """What is allowed."""

    write: bool = Field(description="Whether articles and judgements may be added and taken back.")


@routes.get("/access", summary="What the reader may do")
def access(house: House) -> Access:
    """The same for everybody."""
    return Access(write=house.writes)
