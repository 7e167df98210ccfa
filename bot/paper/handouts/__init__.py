"""Quotations with their citations on paper, as DOCX and PDF."""
