"""Readers: a file becomes raw rows with the row numbers a person sees in it."""
