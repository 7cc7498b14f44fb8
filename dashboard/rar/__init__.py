"""`/rar`: the labour market east and west."""
