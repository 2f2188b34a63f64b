"""The command line, one small module a group of commands.

Lives here: commands, what they print, and nothing that decides. Heavy imports stand inside the
commands,
so that `entente ask` starts at once.
May come in: `app.settings`, `app.graph`, `app.exports`; the graph and the doors of `ingest`.
Never `fastapi`.
"""
