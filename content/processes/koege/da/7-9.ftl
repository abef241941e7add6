# Køge's own words for steps, 7 to 9; all others are said as everywhere (locales/da/timeline/7-9.ftl).

# The children's house has a name of its own (003:480). At 4 to 6 it is the house for children, as everywhere.
way-barnehus =
    .done = Vi har været i Børnehuset. Det hedder Børnehus Sjælland.
    .now = Vi mødes i Børnehuset. Det er et hus, der er lavet til børn. Det hedder Børnehus Sjælland.
    .next = Vi skal mødes i Børnehuset. Det er et hus, der er lavet til børn. Det hedder Børnehus Sjælland.
    .waiting = Vi venter på at høre fra Børnehuset. Det hedder Børnehus Sjælland.
