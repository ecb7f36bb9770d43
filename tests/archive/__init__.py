"""Bulletins of invented offices, for measuring what the import understands and keeps.

A description (``known/*.yaml``, ``unseen/*.yaml``) says what an issue holds and how a clerk laid it
out; ``layouts`` turns it into lines, ``files`` these into a file, ``scoring`` compares what the
import made of the file with what a person reads in it. One document alone:
``pytest tests/archive -n 0 -rA -k lvyuan``. Documents under ``unseen`` are for measuring only.

A description has

``as``        txt, md, docx or pdf, with that format's habits under the same name (see ``files``)
``expected``  publication, number, total_number, date, office, distribution, credits
``head``      the lines above the items as they were typed (see ``lines.typed``), and ``foot``
``form``      how items are laid out (see ``layouts.Form``)
``items``     title (a list: its lines), unit, source, author, section, kind, body; ``signed`` is
              the end of the last paragraph where it differs from the form's
``feature``   pairs of a part's name and its text, in the order of the page

A list of values for unit, source or author means that either answer is right. Body paragraphs:
``# `` starts a heading on a line of its own, ``|`` the cells of a table's row, ``!`` a caption.
"""
