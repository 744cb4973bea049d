"""Reports."""

from tests.web.routes.route import Route

ANYONE_ABOVE = "ada rita hana dan"

ROUTES = [
    Route("promise-report", ANYONE_ABOVE),
    Route("promise-report-csv", ANYONE_ABOVE),
]
