"""A face for language models: the Model Context Protocol, over stdio and streamable HTTP.

Lives here: tools that only read, one for each canned query and each analysis, and those for paths,
names, engagements and articles. Needs the extra `entente[mcp]`; nothing else imports that package.
May come in: the graph's answers, the records of `app.api`. No writing, no page.
"""
