# The card that opens the child's own screen. Order and conditions: content/letters/access-card/neutral.tera.

title = Kort
heading = Dit kort
scan = Hold kameraet over firkanten.
scan-alt = En firkant, som et kamera kan læse
address = Du kan også skrive: { $card-address }
code = Din kode: { $card-code }
