"""How a record of each earlier version becomes one of the present."""
