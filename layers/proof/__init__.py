"""Proof of an installation: a made-up district whose answers are known, sent the whole way."""
