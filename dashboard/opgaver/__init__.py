"""`/opgaver`: what KKR does, with what right, who decides, and when."""
