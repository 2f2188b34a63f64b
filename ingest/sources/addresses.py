"""Which hosts may be fetched from: public addresses only, told after the name is resolved."""

import ipaddress
import socket
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit

from cypher.errors import BadUrl, FetchFailed

IpAddress: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
# Addresses of IPv6 that carry one of IPv4 (RFC 6052, the well-known prefix of address translators).
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Target:
    """A URL and the one address to connect to for it."""

    url: str
    host: str
    port: int | None
    address: str


def resolve(url: str, *, allow_loopback: bool = False) -> Target:
    """The target of a URL, its host resolved once.

    Raises BadUrl for what is no http(s) URL, holds a password, or leads to an address that is not
    public; FetchFailed where the host has no address.
    """
    parts = split(url)
    host = parts.hostname or ""
    addresses = _addresses(url, host, parts.port or (443 if parts.scheme == "https" else 80))
    for address in addresses:
        if not _allowed(address, allow_loopback=allow_loopback):
            raise BadUrl(f"{url}: {host} is a private or local address ({address})")
    return Target(url, host, parts.port, str(addresses[0]))


def split(url: str) -> SplitResult:
    """The parts of an http(s) URL; BadUrl for anything else."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise BadUrl(f"{url}: not a URL ({error})") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise BadUrl(f"{url}: not an http or https URL")
    if parts.username is not None or parts.password is not None:
        raise BadUrl(
            f"{parts.scheme}://{parts.hostname}: a URL with a user name or password is not fetched"
        )
    return parts


def _addresses(url: str, host: str, port: int) -> list[IpAddress]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise BadUrl(f"{url}: not a host name") from error
    except OSError as error:
        raise FetchFailed(f"{url}: the host {host} has no address") from error
    addresses = [ipaddress.ip_address(str(entry[4][0]).split("%")[0]) for entry in found]
    # Many machines have an IPv6 stack and no route behind it.
    return sorted(addresses, key=lambda address: address.version)


def _allowed(address: IpAddress, *, allow_loopback: bool) -> bool:
    address = _carried(address)
    if address.is_loopback:
        return allow_loopback
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _carried(address: IpAddress) -> IpAddress:
    """The IPv4 address within an IPv6 one, where there is one."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _TRANSLATED:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo[1] if address.teredo else None
    return address.ipv4_mapped or address.sixtofour or teredo or address
