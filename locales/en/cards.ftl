# What an empty card says on a sheet of cards to cut out.

own-card = My own card
