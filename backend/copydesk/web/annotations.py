"""Flags as W3C Web Annotations, for whoever already reads these."""

from __future__ import annotations

import orjson

from copydesk.model.wire import AnalysisJson, FlagJson, PlaceJson

PROFILE = "http://www.w3.org/ns/anno.jsonld"
ANNOTATIONS = f'application/ld+json; profile="{PROFILE}"'


def wants_annotations(accept: str) -> bool:
    """Whether an Accept header asks for this form."""
    return any(
        choice.strip().lower().startswith("application/ld+json") and ("profile" not in choice or PROFILE in choice)
        for choice in accept.split(",")
    )


def annotation_page(analysis: AnalysisJson) -> bytes:
    """An analysis as an annotation page. Position selectors count code points, as that standard says: the analysis
    must be in that unit.
    """
    page = {
        "@context": PROFILE,
        "id": f"/v1/analyses/{analysis['id']}",
        "type": "AnnotationPage",
        "items": [_annotation(flag, analysis) for flag in analysis["flags"]],
    }
    return orjson.dumps(page)


def _annotation(flag: FlagJson, analysis: AnalysisJson) -> dict[str, object]:
    source = analysis["page"]["url"] or f"urn:sha256:{analysis['id'].split('-')[0]}"
    bodies: list[dict[str, object]] = [
        {"type": "TextualBody", "value": flag["message"], "format": "text/plain", "purpose": "commenting"},
        {"type": "TextualBody", "value": flag["rule"], "purpose": "classifying"},
    ]
    bodies += [
        {"type": "TextualBody", "value": suggestion["text"], "format": "text/plain", "purpose": "editing"}
        for suggestion in flag["suggestions"]
    ]
    targets = [_target(place, source) for place in flag.get("places", [flag])]
    return {
        "id": f"urn:copydesk:flag:{flag['id']}",
        "type": "Annotation",
        "created": analysis["made_at"],
        "generator": {"id": "urn:copydesk", "type": "Software", "name": f"Copydesk {analysis['engine']['version']}"},
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(place: PlaceJson | FlagJson, source: str) -> dict[str, object]:
    return {
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": place["start"], "end": place["end"]},
            {
                "type": "TextQuoteSelector",
                "exact": place["exact"],
                "prefix": place["prefix"],
                "suffix": place["suffix"],
            },
        ],
    }
