"""When technologies that adverts ask for came out: the year of the first public release, and names of other tools."""

from __future__ import annotations

import re

# From the projects' own release notes and histories. Where a preview came before, the year of the preview.
RELEASED: dict[str, int] = {
    "airflow": 2015, "android": 2008, "angular": 2010, "ansible": 2012, "aws lambda": 2014, "azure": 2008,
    "bun": 2022, "canva": 2013, "chatgpt": 2022, "claude": 2023, "cypress": 2015, "dart": 2011,
    "databricks": 2013, "dbt": 2016, "deno": 2018, "django": 2005, "docker": 2013, "elasticsearch": 2010,
    "ethereum": 2015, "fastapi": 2018, "figma": 2015, "flask": 2010, "flutter": 2017, "ga4": 2020, "gdpr": 2016,
    "gemini": 2023, "github actions": 2018, "github copilot": 2021, "golang": 2009, "google analytics 4": 2020,
    "gpt-4": 2023, "graphql": 2015, "hubspot": 2006, "instagram": 2010, "jetpack compose": 2019, "kafka": 2011,
    "kotlin": 2011, "kubernetes": 2014, "langchain": 2022, "laravel": 2011, "looker": 2012, "midjourney": 2022, "mongodb": 2009,
    "next.js": 2016, "nextjs": 2016, "node.js": 2009, "nodejs": 2009, "notion": 2016, "playwright": 2020,
    "power bi": 2011, "prometheus": 2012, "pytorch": 2016, "react": 2013, "react native": 2015, "redis": 2009,
    "rust": 2010, "s/4hana": 2015, "shopify": 2006, "slack": 2013, "snowflake": 2014, "solidity": 2014,
    "spark": 2010, "spring boot": 2013, "stable diffusion": 2022, "svelte": 2016, "swift": 2014, "swiftui": 2019,
    "tailwind": 2017, "tensorflow": 2015, "terraform": 2014, "threads": 2023, "tiktok": 2016, "tiktok shop": 2021,
    "typescript": 2012, "vue": 2014, "vue.js": 2014, "webassembly": 2017, "whatsapp business": 2018,
}  # fmt: skip
OTHER_TOOLS = (
    "adobe", "argo ?cd", "autocad", "aws", "grafana", "hashicorp vault", "helm", "loki", "postgres",
    "c#", "c\\+\\+", "css", "excel", "gcp", "git", "google analytics", "html",
    "illustrator", "indesign", "java", "javascript", "jenkins", "jira", "linux", "mailchimp", "matlab", "mysql",
    "oracle", "outlook", "perl", "photoshop", "php", "postgresql", "powerpoint", "python", "quickbooks", "ruby",
    "salesforce", "sap", "scala", "sketchup", "solidworks", "spss", "sql", "tableau", "trello", "xero",
    "zendesk",
)  # fmt: skip
_NAMES = sorted(RELEASED, key=len, reverse=True)
DATED = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, _NAMES))})(?![\w+#]|\.\w)")
TOOLS = re.compile(rf"(?<![\w.])(?:{'|'.join([*map(re.escape, _NAMES), *OTHER_TOOLS])})(?![\w+#]|\.\w)")
# Names that are words of everyday use as well count only beside "experience", and never for their year alone.
EVERYDAY = frozenset(
    ("swift", "rust", "react", "spark", "notion", "slack", "threads", "dart", "bun", "looker", "gemini", "azure")
)
