"""The app: which address leads where."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Route

from copydesk.desk import Desk
from copydesk.errors import CopydeskError
from copydesk.jobs.runner import Runner
from copydesk.settings import Settings
from copydesk.web import (
    analyses,
    articles,
    desk_page,
    docs,
    feedback,
    jobs,
    openapi,
    problems,
    register,
    rules,
    service,
)
from copydesk.web.access import Access
from copydesk.web.admin import api as admin_api
from copydesk.web.admin import pages as admin_pages
from copydesk.web.guard import CrossOrigin, Guard
from copydesk.wiring import open_desk

ROUTES = [
    Route("/", desk_page.desk_page),
    Route("/static/{name}", desk_page.static),
    Route("/v1/analyses", analyses.analyses, methods=["GET", "POST"]),
    Route("/v1/analyses/{id}", analyses.analysis),
    Route("/v1/pages", articles.pages, methods=["POST"]),
    Route("/v1/jobs", jobs.jobs, methods=["POST"]),
    Route("/v1/jobs/{id}", jobs.job, methods=["GET", "DELETE"]),
    Route("/v1/jobs/{id}/results", jobs.results),
    Route("/v1/feedback", feedback.feedback, methods=["POST"]),
    Route("/v1/rules", rules.rules),
    Route("/v1/rules/{family}/{fault}", rules.rule),
    Route("/v1/register/offices", register.offices),
    Route("/v1/register/names", register.names),
    *admin_api.ROUTES,
    *admin_pages.ROUTES,
    Route("/healthz", service.healthz),
    Route("/readyz", service.readyz),
    Route("/metrics", service.metrics),
    Route("/openapi.json", openapi.openapi_json),
    Route("/docs", docs.docs),
    Route("/problems/{name}", problems.problem_page),
]


def create_app(
    settings: Settings,
    *,
    desk: Callable[[Settings], AbstractAsyncContextManager[Desk]] = open_desk,
) -> Starlette:
    """The backend, which opens its desk when it starts and closes it when it ends.

    ``desk`` opens another one than the settings would; for tests.
    """

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with desk(settings) as opened:
            app.state.desk = opened
            app.state.measures = opened.measures
            app.state.register = opened.register
            async with _running_jobs(opened, settings) as app.state.runner:
                yield

    app = Starlette(
        routes=ROUTES,
        lifespan=lifespan,
        middleware=[
            Middleware(Guard),
            Middleware(CrossOrigin),
            Middleware(Access, keys_required=settings.keys_required),
        ],
        exception_handlers={
            CopydeskError: problems.on_copydesk_error,
            problems.Refused: problems.on_refused,
            HTTPException: problems.on_http_exception,
        },
    )
    app.state.admin_key = settings.admin_key
    return app


@asynccontextmanager
async def _running_jobs(desk: Desk, settings: Settings) -> AsyncIterator[Runner | None]:
    """Whoever works on jobs in this process, at work; nobody where there is no Redis server to keep them in."""
    ledger = desk.analyses.ledger
    if ledger is None:
        yield None
        return
    runner = Runner(desk, ledger, pause_seconds=settings.visit_seconds, problem_of=problems.problem_of)
    async with runner.at_work():
        yield runner
