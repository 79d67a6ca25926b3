"""One encoder run an article: from text to marks that every stage decodes."""

from sayso.model.marks import Marks
from sayso.model.model import Model, load_model
from sayso.model.threads import one_blas_thread

__all__ = ["Marks", "Model", "load_model", "one_blas_thread"]
