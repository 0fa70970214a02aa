"""One story in the dress of other kinds of sites: what stands around and between its paragraphs differs, not the story."""

from __future__ import annotations

import html

from tests.browser import stories

TITLE, PARAGRAPHS = stories.HARBOUR[0], stories.paragraphs(stories.HARBOUR)

#: What sites put between and around paragraphs, none of it the story's.
SHARE = '<ul class="share-tools"><li><a href="#">Share</a></li><li><a href="#">Post</a></li><li><a href="#">Print</a></li></ul>'
LETTER = (
    '<form class="newsletter-signup"><h3>The morning letter</h3><p>Analysts suggest that readers like it.</p>'
    '<input type="email"><button>Sign up</button></form>'
)
RELATED = (
    '<div class="related-links"><h4>Related</h4><ul><li><a href="/a">Ten soups for the winter</a></li>'
    '<li><a href="/b">Who won the cup</a></li><li><a href="/c">It is believed that it rains on 31 September</a></li></ul></div>'
)
COOKIES = (
    '<div class="cookie-banner" role="dialog" aria-label="Cookies"><p>We and our partners, experts believe, value what you like. '
    "<button>Agree</button></p></div>"
)


def _page(body: str, style: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(TITLE)} - The Gazette</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )


def _between(paragraphs: list[str], *guests: str) -> str:
    """A guest after every other paragraph."""
    waiting, parts = list(guests), []
    for number, paragraph in enumerate(paragraphs):
        parts.append(paragraph)
        if number % 2 and waiting:
            parts.append(waiting.pop(0))
    return "\n".join(parts + waiting)


def built_by_a_framework() -> str:
    """Paragraphs that are no paragraphs, under class names that a machine made."""
    paragraphs = [
        f'<div class="css-1x{n}k7"><span class="css-q0z">{html.escape(text)}</span></div>'
        for n, text in enumerate(PARAGRAPHS)
    ]
    return _page(
        f'<div id="root">{COOKIES}<div class="css-9"><header class="css-2"><a href="/">Gazette</a><a href="/w">World</a></header>'
        f'<div class="css-3"><h1 class="css-4">{html.escape(TITLE)}</h1>{SHARE}<div class="css-5">'
        f'{_between(paragraphs, RELATED, LETTER)}</div></div><div class="css-8"><a href="/a">Ten soups</a></div></div></div>'
    )


def blog() -> str:
    """A blog's theme, with its author, its neighbours and its comments."""
    paragraphs = [f"<p>{html.escape(text)}</p>" for text in PARAGRAPHS]
    return _page(
        f"""<div id="page" class="site"><header id="masthead"><a href="/">The Gazette</a></header>
<div id="content"><main><article class="post type-post"><header class="entry-header"><h1 class="entry-title">{html.escape(TITLE)}</h1></header>
<div class="entry-content">{_between(paragraphs, LETTER, SHARE)}</div></article>
<nav class="post-navigation"><a href="/p">Previous: a winter without ice</a><a href="/n">Next: the gulls are back</a></nav>
<div id="comments" class="comments-area"><h2>3 thoughts</h2><ol class="comment-list"><li class="comment"><p>gull47: It is believed, as
always, that the harbour office sleeps until 31 September, and that nobody wakes it before the ice has gone.</p></li></ol></div></main>
<aside id="secondary" class="widget-area"><h2>Recent</h2><ul><li><a href="/a">Ten soups</a></li></ul></aside></div></div>"""
    )


def walled() -> str:
    """An overlay before the story, and offers within it."""
    paragraphs = [f"<p>{html.escape(text)}</p>" for text in PARAGRAPHS]
    wall = (
        '<div class="paywall-overlay" role="dialog" aria-modal="true"><h2>Read on</h2><p>Analysts suggest that those who '
        "subscribe before 31 September know more. <button>Subscribe</button></p></div>"
    )
    advertisement = '<div class="ad-slot" id="ad-slot-2"><p>Advertisement: experts believe in our mattresses.</p></div>'
    return _page(
        f'{wall}<main><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{html.escape(TITLE)}</h1>'
        f'<div itemprop="articleBody">{_between(paragraphs, advertisement, RELATED, LETTER)}</div></article></main>{COOKIES}',
        ".paywall-overlay { position: fixed; inset: 40% 0 0; background: white; }",
    )


DRESSES = {"framework": built_by_a_framework, "blog": blog, "walled": walled}
