"""`/api/health`: whether the graph answers, for health checks and people."""

from fastapi import APIRouter
from pydantic import BaseModel

from app.api.dependencies import House
from app.api.problems import responses

routes = APIRouter(prefix="/api", tags=["service"])


class Health(BaseModel):
    """The service as it stands."""

    status: str
    engine: str
    revision: int


@routes.get("/health", summary="Whether the graph answers", responses=responses())
def health(house: House) -> Health:
    """503 with a problem when it doesn't."""
    return Health(status="well", engine=house.store.engine.name, revision=house.store.revision())
