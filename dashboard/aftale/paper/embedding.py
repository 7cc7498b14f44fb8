"""The typeface inside a Word document, so that it looks the same where it is not installed.

The standard (ECMA-376, part 4) has the first 32 bytes of an embedded font mixed with a key that the
document itself tells.
"""

from __future__ import annotations

import uuid

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn

from dashboard.kit.look import typeface

OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
STYLES = {typeface.NORMAL: "embedRegular", typeface.STRONG: "embedBold"}
MIXED_BYTES = 32
SET_IN_IT = ("Normal", "Heading 1", "Heading 2")
THEME_FONTS = ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme")


def embed_typeface(document: Document) -> None:
    """Put both weights of the typeface into a document, and set its text in them."""
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    own = Part(table.partname, CONTENT_TYPE.WML_FONT_TABLE, b"", table.package)
    faces = "".join(_face(own, weight) for weight in typeface.WEIGHTS)
    font = f'<w:font w:name="{typeface.FAMILY}">{faces}</w:font>'
    own._blob = f"<w:fonts {nsdecls('w', 'r')}>{font}</w:fonts>".encode()
    for link in document.part.rels.values():
        if link.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            link._target = own
    for name in SET_IN_IT:
        style = document.styles[name]
        style.font.name = typeface.FAMILY
        # A font of the theme would go before it.
        fonts = style.element.rPr.rFonts
        for attribute in THEME_FONTS:
            fonts.attrib.pop(qn(attribute), None)
    settings = document.settings.element
    before = settings.find(qn("w:zoom"))
    place = 0 if before is None else settings.index(before) + 1
    settings.insert(place, OxmlElement("w:embedTrueTypeFonts"))


def mixed(font: bytes, key: uuid.UUID) -> bytes:
    """A font with its beginning mixed with a key; mixing it again gives the font."""
    turned = key.bytes[::-1]
    begun = bytes(one ^ turned[at % 16] for at, one in enumerate(font[:MIXED_BYTES]))
    return begun + font[MIXED_BYTES:]


def _face(table: Part, weight: int) -> str:
    """The element of a weight, whose file becomes a part of the document."""
    raw = (typeface.FOLDER / typeface.font_name(weight, "ttf")).read_bytes()
    key = uuid.uuid5(uuid.NAMESPACE_URL, typeface.font_name(weight, typeface.fingerprint()))
    name = PackURI(f"/word/fonts/{weight}.odttf")
    part = Part(name, OBFUSCATED, mixed(raw, key), table.package)
    link = table.relate_to(part, RELATIONSHIP_TYPE.FONT)
    return f'<w:{STYLES[weight]} r:id="{link}" w:fontKey="{{{str(key).upper()}}}"/>'
