"""What people see: the command line, tables, pages and exports."""
