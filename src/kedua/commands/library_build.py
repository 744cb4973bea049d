"""Compiles the library and makes the sentence vectors that ship with it."""

from __future__ import annotations

import json

import numpy as np

from kedua.commands.advert_content import build_adverts
from kedua.commands.message_content import build_messages
from kedua.engine.language.sameness_stem import text_to_embed
from kedua.integrations.embedder import best_embedder
from kedua.library.assessments import COMPILED as COMPILED_ASSESSMENTS
from kedua.library.assessments import load_assessments
from kedua.library.compiling import compile_assessments, compile_library, fingerprint
from kedua.library.loader import COMPILED, VECTORS, load_library, load_vectors


def build_library() -> int:
    """Write the compiled library and its vectors; give the number of vectors made anew.

    Raises InvalidContent for a content file that breaks its schema.
    """
    COMPILED.write_text(compile_library() + "\n", encoding="utf-8")
    COMPILED_ASSESSMENTS.write_text(compile_assessments() + "\n", encoding="utf-8")
    build_messages()
    build_adverts()
    load_library.cache_clear()
    load_assessments.cache_clear()
    texts = list(dict.fromkeys(_texts()))
    embedder = best_embedder()
    before = load_vectors()
    known = dict(before.rows) if before.embedder == embedder.name else {}
    unknown = [text for text in texts if text not in known]
    made = embedder.embed([text_to_embed(text) for text in unknown])
    if made is None:
        return 0
    known |= dict(zip(unknown, made, strict=True))
    rows = np.stack([known[text] for text in texts]).astype(np.float16)
    np.savez(
        VECTORS, rows=rows, texts=json.dumps(texts, ensure_ascii=False), embedder=embedder.name, source=fingerprint()
    )
    load_vectors.cache_clear()
    return len(unknown)


def _texts() -> list[str]:
    """Everything that is compared with other texts: questions, and the duties that make questions relevant to a job."""
    library = load_library()
    return [q.text for q in library.bank.questions] + [d for role in library.roles.values() for d in role.duties]
