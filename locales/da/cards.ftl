# What an empty card says on a sheet of cards to cut out. It stands on papers that travel too: no word of neutral-words.txt.

own-card = Mit eget kort
