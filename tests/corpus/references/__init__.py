"""Tests of legal references, with the references of the shipped report marked by hand."""
