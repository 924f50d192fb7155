"""What a report is: frozen values with no file, no index and no screen behind them."""

from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Call, Furniture, Item, Link, Paragraph, Report, Section, Span

__all__ = ["Anchor", "Call", "Furniture", "Item", "Link", "Paragraph", "Report", "Section", "Span"]
