# A line to set a mark on, 7 to 9. Order and conditions: content/letters/scale/neutral.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = En linje
choose = Sæt et kryds på linjen, hvor det passer. Du må også gerne lade være.
about = Linjen handler om:
from = Fra:
to = Til:
talk = Det handler om vores snak lige nu. Ikke om andet.
least = Helt til venstre er det slet ikke rart.
most = Helt til højre er det rigtig rart.
kept = Andre kan komme til at se dit papir.
