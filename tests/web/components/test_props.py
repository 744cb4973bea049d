"""A component is used with the props and slots it declares, and exists; icons exist in the sprite."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import Engine, NodeList, Template, TemplateDoesNotExist
from django_cotton.templatetags._component import CottonComponentNode
from django_cotton.templatetags._slot import CottonSlotNode
from django_cotton.templatetags._vars import CottonVarsNode

import kedua.web
from kedua.web.views.design import icons
from tests.web.components.rendering import compiled

WEB = Path(kedua.web.__file__).parent
VENDOR = WEB / "static" / "vendor"
TEMPLATES = sorted(str(path.relative_to(WEB / "templates")) for path in (WEB / "templates").rglob("*.html"))
COMPONENTS = sorted(f"components/{path.name}" for path in (WEB / "components").glob("*.html"))


def parsed(name: str) -> Template:
    return Engine.get_default().get_template(name)


def used(template: Template) -> list[CottonComponentNode]:
    return template.nodelist.get_nodes_by_type(CottonComponentNode)


def slots(nodelist: NodeList) -> Iterator[str]:
    """Names of the slots that this component is given; those within another component are that one's."""
    for node in nodelist:
        if isinstance(node, CottonSlotNode):
            yield node.slot_name.strip("\"'")
        elif not isinstance(node, CottonComponentNode):
            for name in getattr(node, "child_nodelists", ()):
                yield from slots(getattr(node, name, None) or NodeList())


def declared(name: str) -> set[str]:
    nodes = [node for node in parsed(f"components/{name}.html").nodelist if isinstance(node, CottonVarsNode)]
    return {prop.exclude_key for node in nodes for prop in node._prepared_vars} | {
        v for n in nodes for v in n.empty_vars
    }


def mistakes(template: Template) -> list[str]:
    """Say what is wrong with the components in a template."""
    found = []
    for node in used(template):
        given = {prop.lstrip(":") for prop in node.attrs} | set(slots(node.nodelist))
        try:
            known = declared(node.component_name)
        except TemplateDoesNotExist:
            found.append(f"{node.component_name} does not exist")
        else:
            found += [f"{node.component_name} knows no {prop}" for prop in sorted(given - known)]
    return found


def named_icons(node: CottonComponentNode) -> Iterator[str]:
    for prop, value in node.attrs.items():
        if prop == "icon" and "{" not in str(value):
            yield str(value).strip("\"'")


@pytest.mark.parametrize("name", [*TEMPLATES, *COMPONENTS])
def test_components_are_used_as_they_declare(name: str) -> None:
    assert mistakes(parsed(name)) == []


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ('<c-badge tone="good">x</c-badge>', []),
        ('<c-badge colour="red">x</c-badge>', ["badge knows no colour"]),
        ('<c-badge :colour="x">x</c-badge>', ["badge knows no colour"]),
        ("{% if x %}<c-card><c-badge colour />x</c-card>{% endif %}", ["badge knows no colour"]),
        ("<c-nowhere />", ["nowhere does not exist"]),
        ('<c-card><c-slot name="actions">x</c-slot></c-card>', []),
        ('<c-card><c-slot name="foot">x</c-slot></c-card>', ["card knows no foot"]),
        ('<c-badge><c-card><c-slot name="actions">x</c-slot></c-card></c-badge>', []),
    ],
)
def test_a_wrong_use_is_noticed(source: str, complaint: list[str]) -> None:
    assert mistakes(compiled(source)) == complaint


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_prop_has_a_default_so_that_nothing_of_the_page_shines_through(name: str) -> None:
    nodes = [node for node in parsed(name).nodelist if isinstance(node, CottonVarsNode)]

    assert [prop for node in nodes for prop in node.empty_vars] == []


@pytest.mark.parametrize("name", [*TEMPLATES, *COMPONENTS])
def test_icons_are_in_the_sprite(name: str) -> None:
    folder = WEB if name in COMPONENTS else WEB / "templates"
    drawn = re.findall(r"""{% icon ["']([^"']+)""", (folder / name).read_text("utf-8"))
    named = [icon for node in used(parsed(name)) for icon in named_icons(node)]

    assert [icon for icon in (*drawn, *named) if icon and icon not in icons()] == []


@pytest.mark.parametrize("name", [*TEMPLATES, *COMPONENTS])
def test_nothing_is_inline_and_no_component_prints_attributes_unescaped(name: str) -> None:
    folder = WEB if name in COMPONENTS else WEB / "templates"
    text = (folder / name).read_text("utf-8")

    # A script of JSON-LD is data that no browser runs, and no policy holds back.
    inline = r"<[^>]*\s(?:style|on\w+)\s*=|<style|<script(?![^>]*(?:\ssrc=|/ld\+json))|javascript:|\{\{\s*attrs\b"
    assert re.findall(inline, text) == []


def test_vendored_files_are_those_that_their_list_names() -> None:
    listed = re.findall(
        r"\| ([\w.-]+) \| ([\d.]+) \| `([^`]+)` \| `(\w{64})` \|", (VENDOR / "README.md").read_text("utf-8")
    )
    present = [path for path in sorted(VENDOR.glob("*/*")) if path.name != "LICENSE"]

    assert [(f"{name}-{version}", file, digest) for name, version, file, digest in listed] == [
        (path.parent.name, path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in present
    ]
    assert all((path.parent / "LICENSE").is_file() for path in present)


def test_every_class_of_ours_has_a_look() -> None:
    sheets = [path.read_text("utf-8") for path in (WEB / "static" / "css").glob("*.css")]
    pages = [
        path.read_text("utf-8") for folder in ("templates", "components") for path in (WEB / folder).rglob("*.html")
    ]
    values = [value for page in pages for value in re.findall(r'class="([^"]*)"', page)]
    styled = {name for sheet in sheets for name in re.findall(r"\.(k-[\w-]+)", sheet)}
    named = {name for value in values for name in re.findall(r"(?<![\w-])k-[\w-]+", value)}

    assert {name for name in named - styled if not name.endswith("-")} == set()  # a name that ends so is put together
