"""Modules find each other under the names of production, which change with what is in them."""

from __future__ import annotations

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile

from kedua.web.hashed_files import HashedFiles

SOURCE = 'import { take } from "./register.js";\nconst later = () => import("./store.js");\n'


def test_a_module_imports_others_by_their_hashed_names(tmp_path: Path) -> None:
    storage = HashedFiles(location=tmp_path, base_url="/static/")
    for name, text in {"page.js": SOURCE, "register.js": "export const take = 1;", "store.js": ""}.items():
        storage.save(f"js/{name}", ContentFile(text.encode()))

    list(
        storage.post_process({f"js/{name}": (storage, f"js/{name}") for name in ("page.js", "register.js", "store.js")})
    )

    page = (tmp_path / storage.hashed_files["js/page.js"]).read_text("utf-8")
    assert set(re.findall(r'"\./(.*?)"', page)) == {
        storage.hashed_files[name].removeprefix("js/") for name in ("js/register.js", "js/store.js")
    }


def test_every_import_of_ours_is_one_that_is_rewritten() -> None:
    """Django looks for `from "./…";` with its semicolon, and for `import("./…")`."""
    folder = Path(str(finders.find("js/room/sync.js"))).parent.parent
    imports = [line for path in folder.rglob("*.js") for line in path.read_text("utf-8").splitlines() if '"./' in line]

    assert [
        line for line in imports if not re.search(r'(^import \{? ?.* from "\./[^"]+";$|import\("\./[^"]+"\))', line)
    ] == []
