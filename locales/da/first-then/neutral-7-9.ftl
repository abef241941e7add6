# First this, then that, 7 to 9. Order and conditions: content/letters/first-then/neutral.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Først og så
choose = Vi finder ud af det sammen. Du må gerne tegne eller skrive.
first = Først:
then = Så:
long = Det varer:
