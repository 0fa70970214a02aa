"""What the pipeline and the readers get right: `python -m training.evaluate --corpora DIR [names trees ...]`.

A module here that has `measure(bench)` is a section: what it measures, and `table(figures)`, which writes that as
Markdown. Modules without are what sections share. Paragraphs labelled for the sections are in `passages/`.
"""

from .bench import SHIPPED, Bench

__all__ = ["SHIPPED", "Bench"]
