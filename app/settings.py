"""What the environment says, read once by the command line and the server, then handed down.

Every setting is an environment variable of the same name in capitals. None is required.
"""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from cypher.errors import BadArgument


class Settings(BaseSettings):
    """All there is to set."""

    model_config = SettingsConfigDict(env_file=None, extra="ignore", frozen=True)

    graph_url: str | None = Field(
        default=None,
        description="Which graph: bolt://host:7687, neo4j://host, embedded:///folder. "
        "Default: an embedded graph in the user's data folder.",
    )
    graph_user: str | None = Field(default=None, description="User, where the URL names none.")
    graph_password: SecretStr | None = Field(default=None, description="Password of that user.")
    graph_password_file: Path | None = Field(
        default=None, description="A file whose first line is the password."
    )
    entente_extractor: str = Field(default="default", description="Which extractor reads articles.")
    entente_host: str = Field(default="127.0.0.1", description="Address to serve on.")
    entente_port: int = Field(default=8000, ge=0, le=65535, description="Port to serve on.")
    entente_read_only: bool = Field(
        default=False, description="Answer only; refuse articles and judgements."
    )
    entente_hosts: str = Field(
        default="localhost,127.0.0.1,[::1]",
        description="Host names the service answers to, with commas between; * for any.",
    )

    def hosts(self) -> tuple[str, ...]:
        """The host names; a page of another name that leads here gets no answer."""
        return tuple(name.strip() for name in self.entente_hosts.split(",") if name.strip())

    def password(self) -> str | None:
        """The password, from its own variable or its file; BadArgument when the file can't be
        read.
        """
        if self.graph_password is not None:
            return self.graph_password.get_secret_value()
        if self.graph_password_file is None:
            return None
        try:
            return self.graph_password_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise BadArgument(
                f"GRAPH_PASSWORD_FILE: {self.graph_password_file} cannot be read"
            ) from error


def read_settings() -> Settings:
    """The environment as Settings; BadArgument naming the variable that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        raise BadArgument(f"{name}: {first['msg']}") from error
