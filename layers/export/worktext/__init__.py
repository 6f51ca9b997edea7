"""The paragraphs of a work report: each number in them is a figure of the run."""
