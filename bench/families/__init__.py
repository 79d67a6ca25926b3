"""Story families: articles that carry one claim, and on whose knowledge it rests. Everything in them is invented."""
