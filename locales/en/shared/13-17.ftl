# Sentences that the English screen shares with other documents.

bornetelefon = BørneTelefonen on 116 111 is free, and you do not have to say your name.
