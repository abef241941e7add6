# The card that opens the child's own screen, 7 to 9. Order and conditions: content/letters/access-card/neutral.tera; the rest:
# neutral.ftl. No name: a card can be lost.

mine = Med kortet kan du se din egen side. Bliver det væk, så sig det.
