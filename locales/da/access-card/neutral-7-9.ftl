# The card that opens the child's own screen, 7 to 9. Order and conditions: content/letters/access-card/neutral.tera; the rest:
# neutral.ftl. No name: a card can be lost.

mine = Bliver kortet væk, så sig det til den, du fik det af.
