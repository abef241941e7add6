# A line to set a mark on, 4 to 6. Order and conditions: content/letters/scale/neutral.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = En linje
choose = Du må gerne pege på linjen. Du må også gerne lade være.
about = Linjen handler om:
from = Fra:
to = Til:
talk = Sådan er det at snakke nu.
least = Her begynder den. Her er det ikke rart.
most = Her slutter den. Her er det rart.
kept = Måske er der flere, der ser papiret.
