"""What a report is: frozen values with no file, no index and no screen behind them."""

from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Furniture, Item, Paragraph, Report, Section, Span

__all__ = ["Anchor", "Furniture", "Item", "Paragraph", "Report", "Section", "Span"]
