"""Kin: what people call their own family and friends; parts of patterns, in folded text."""

PARENTS = "爸妈|爸爸?|妈[妈咪]?|父母|父亲|母亲|爹|娘亲?|老豆|老汉儿"
GRANDPARENTS = "爷爷|奶奶|外公|外婆|姥姥|姥爷|阿嬷"
SPOUSES = "老伴|老公|老婆|丈夫|妻子|媳妇|爱人"
CHILDREN = "儿子|女儿|闺女|丫头|娃儿?|孩子|孙[子女]|外孙女?"
SIBLINGS = "弟弟?|妹妹?|哥哥?|姐姐?"
FAMILY = f"{PARENTS}|{GRANDPARENTS}|{SPOUSES}|{CHILDREN}|{SIBLINGS}"
# Beyond the family: relatives by marriage, uncles and cousins; below them friends, who are no kin.
RELATIVES = (
    "公公|婆婆|岳[父母]|女婿|侄[子女]|外甥女?|舅[舅妈]?|姨[妈父夫]?|姑[妈姑父]?|叔叔?|婶婶?|伯[伯父母]?"
    "|亲戚|家里?人|屋企人"
)
FRIENDS = "室友|舍友|同[学事]|朋友|闺蜜|邻居|老乡|客户|学生"
