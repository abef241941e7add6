# First this, then that, 13 to 17. Order and conditions: content/letters/first-then/neutral-13-17.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Først og bagefter
choose = Vi finder sammen ud af, hvad vi gør først, og hvad vi gør bagefter. Du må gerne skrive eller tegne.
first = Først:
then = Bagefter:
long = Det varer:
