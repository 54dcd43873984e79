"""Kin: what people call their own family; parts of patterns, in folded text."""

PARENTS = "爸妈|爸爸?|妈妈?|父母|父亲|母亲|爹|娘"
GRANDPARENTS = "爷爷|奶奶|外公|外婆|姥姥|姥爷"
SPOUSES = "老伴|老公|老婆|丈夫|妻子|媳妇|爱人"
CHILDREN = "儿子|女儿|闺女|丫头|娃儿?|孩子|孙[子女]|外孙女?"
SIBLINGS = "弟弟?|妹妹?|哥哥?|姐姐?"
FAMILY = f"{PARENTS}|{GRANDPARENTS}|{SPOUSES}|{CHILDREN}|{SIBLINGS}"
