/** "that" before a time points only at the head of a sentence or after a preposition; elsewhere it may begin a clause. */
export const pointed =
  /(?:^|[.!?;:,(“"—–-]\s*|\b(?:on|by|until|till|since|in|of|from|before|after|late|early|earlier|later|through|during|for|and|but)\s+)$/iu;
