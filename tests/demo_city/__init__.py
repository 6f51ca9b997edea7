"""The made-up district 云汀区 (Yunting): where the files of ``resources/demo`` come from.

Run from the root of the checkout::

    PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.demo_city resources/demo

Everything follows from one seed (``model.SEED``): two runs write the same bytes. ``city`` draws the land
(river, streets, blocks, cells), ``places`` puts facilities on it, ``cases`` two years of cases, ``flaws`` spoils
a few rows on purpose, ``files`` writes all of it the way people have it. What was planted, and what a loader must
therefore find, is written to ``truth.json`` beside this file; that file is not shipped.
"""
