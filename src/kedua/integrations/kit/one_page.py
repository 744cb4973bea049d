"""A page that needs nothing else: no script, no network, its own style inside."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def one_page(package: str, name: str, page: object) -> str:
    """Write a page with the template and the style of that name in a package's `templates`."""
    css = _css(package, name)
    digest = b64encode(sha256(css.encode()).digest()).decode()
    style = Markup(css)  # noqa: S704  # our own file, which the page's policy allows byte for byte
    return _environment(package).get_template(f"{name}.html.jinja").render(page=page, style=style, digest=digest) + "\n"


@cache
def _css(package: str, name: str) -> str:
    return files(package).joinpath(f"templates/{name}.css").read_text("utf-8")


@cache
def _environment(package: str) -> Environment:
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
