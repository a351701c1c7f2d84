#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the lists of customers as shops have them, and beside each the store folder that it must become.

The folders are written from the people below, not by reading the files: two ways to the same records. Names, numbers and
addresses are made up. Usage: make.py [FOLDER]; the files that are committed are what it makes."""
import csv
import datetime
import io
import os
import random
import sys
import zipfile
from xml.sax.saxutils import escape

TABLES = {
    'staff': 'code name kana role store joined_on left_on',
    'customers': 'code kind name kana honorific postal_code address building phone mobile email birthday staff household '
                 'rank refuses deceased_on mourning_until referrer note store sex occupation anniversary first_met_on '
                 'reachable random erased_on',
    'phones': 'code customer kind number hours priority until',
    'key_persons': 'code customer name kana department title role stance note left_on',
    'purchases': 'code customer staff condition maker model grade plate chassis_no ordered_on recorded_on registered_on '
                 'delivered_on disposed_on first_registered_on inspection_due_on payment contract_ends_on referred_by '
                 'cancelled_on replaces use colour km km_on insurance_ends_on warranty_ends_on moved_first',
    'other_cars': 'code customer maker model plate known_on delivered_on inspection_due_on dealer reason certainty '
                  'replaces seen_by disposed_on',
    'services': 'code customer purchase on kind booked_on booked_for inspection_due_on other_car',
    'contacts': 'code customer staff on time channel direction outcome purpose event_on satisfaction visit_intent note '
                'person topics value_given script campaign recorded_at voided_on',
}
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = sys.argv[1] if len(sys.argv) > 1 else HERE


class Folder:
    """A store folder under construction."""

    def __init__(self, name):
        self.name = name
        self.rows = {table: [] for table in TABLES}
        self.extra = {table: [] for table in TABLES}

    def add(self, table, **values):
        for column in values:
            if column not in TABLES[table].split() and column not in self.extra[table]:
                self.extra[table].append(column)
        values.setdefault('code', '%s-%09d' % (LETTERS[table], len(self.rows[table]) + 1))
        self.rows[table].append(values)
        return values['code']

    def write(self):
        folder = os.path.join(OUT, self.name)
        os.makedirs(folder, exist_ok=True)
        for table, rows in self.rows.items():
            path = os.path.join(folder, table + '.csv')
            if not rows:
                if os.path.exists(path):
                    os.remove(path)
                continue
            columns = TABLES[table].split() + sorted(self.extra[table])
            with open(path, 'w', encoding='utf-8', newline='') as out:
                writer = csv.writer(out, lineterminator='\n')
                writer.writerow(columns)
                for row in sorted(rows, key=lambda r: r['code'].encode()):
                    writer.writerow([row.get(c, '') for c in columns])


LETTERS = {'staff': 'S', 'customers': 'K', 'phones': 'N', 'key_persons': 'A', 'purchases': 'P', 'other_cars': 'O',
           'services': 'V', 'contacts': 'T'}


def save(name, data):
    with open(os.path.join(OUT, name), 'wb') as out:
        out.write(data)


def delimited(rows, delimiter=',', encoding='utf-8', bom=b'', end='\r\n'):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return bom + text.getvalue().encode(encoding)


def day(text):
    return datetime.date.fromisoformat(text)


def era(text, style='R8.11.21'):
    """An ISO day as an era date."""
    d = day(text)
    for name, letter, start in (('令和', 'R', datetime.date(2019, 5, 1)), ('平成', 'H', datetime.date(1989, 1, 8)),
                                ('昭和', 'S', datetime.date(1926, 12, 25))):
        if d >= start:
            year = d.year - start.year + 1
            if style == 'long':
                return '%s%s年%d月%d日' % (name, '元' if year == 1 else year, d.month, d.day)
            return '%s%d.%d.%d' % (letter, year, d.month, d.day)
    raise ValueError(text)


# --- Excel, by hand: the package's parts as they are specified --------------------------------------------------------
class Sheet:
    def __init__(self):
        self.rows, self.merged = [], []

    def row(self, *cells):
        self.rows.append(list(cells))

    def xml(self, strings):
        lines = []
        for r, cells in enumerate(self.rows, 1):
            parts = []
            for c, value in enumerate(cells):
                ref = '%s%d' % (column(c), r)
                if value is None or value == '':
                    continue
                if isinstance(value, datetime.date):
                    serial = (value - datetime.date(1899, 12, 30)).days
                    parts.append('<c r="%s" s="1"><v>%d</v></c>' % (ref, serial))
                elif isinstance(value, tuple):  # ('ggge', date): a custom era format
                    serial = (value[1] - datetime.date(1899, 12, 30)).days
                    parts.append('<c r="%s" s="2"><v>%d</v></c>' % (ref, serial))
                elif isinstance(value, (int, float)):
                    parts.append('<c r="%s"><v>%s</v></c>' % (ref, value))
                else:
                    if value not in strings:
                        strings.append(value)
                    parts.append('<c r="%s" t="s"><v>%d</v></c>' % (ref, strings.index(value)))
            if parts:
                lines.append('<row r="%d">%s</row>' % (r, ''.join(parts)))
        merged = ''
        if self.merged:
            merged = '<mergeCells count="%d">%s</mergeCells>' % (
                len(self.merged), ''.join('<mergeCell ref="%s"/>' % m for m in self.merged))
        return HEAD + '<worksheet xmlns="%s"><sheetData>%s</sheetData>%s</worksheet>' % (MAIN, ''.join(lines), merged)


HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'


def column(index):
    text = ''
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


def workbook(sheets):
    strings = []
    bodies = [(name, sheet.xml(strings)) for name, sheet in sheets]
    parts = {
        '[Content_Types].xml': HEAD + '<Types xmlns="%scontent-types">' % PACKAGE
        + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + '<Default Extension="xml" ContentType="application/xml"/>'
        + '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
          'spreadsheetml.sheet.main+xml"/></Types>',
        '_rels/.rels': HEAD + '<Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" '
                              'Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, REL),
        'xl/workbook.xml': HEAD + '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (
            MAIN, REL, ''.join('<sheet name="%s" sheetId="%d" r:id="rId%d"/>' % (escape(n), i, i)
                               for i, (n, _) in enumerate(bodies, 1))),
        'xl/_rels/workbook.xml.rels': HEAD + '<Relationships xmlns="%srelationships">' % PACKAGE + ''.join(
            '<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (i, REL, i)
            for i in range(1, len(bodies) + 1))
        + '<Relationship Id="rId90" Type="%s/styles" Target="styles.xml"/>' % REL
        + '<Relationship Id="rId91" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % REL,
        'xl/styles.xml': HEAD + '<styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="176" formatCode="%s"/>'
                                '</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders '
                                'count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs '
                                'count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="176" '
                                'applyNumberFormat="1"/></cellXfs></styleSheet>' % (
                                    MAIN, escape('[$-411]ggge"年"m"月"d"日"', {'"': '&quot;'})),
        'xl/sharedStrings.xml': HEAD + '<sst xmlns="%s">%s</sst>' % (
            MAIN, ''.join('<si><t xml:space="preserve">%s</t></si>' % escape(s) for s in strings)),
    }
    for i, (_, body) in enumerate(bodies, 1):
        parts['xl/worksheets/sheet%d.xml' % i] = body
    data = io.BytesIO()
    with zipfile.ZipFile(data, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 21, 0, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return data.getvalue()


HALF = {}
for full, half in zip('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー',
                      'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ'):
    HALF[full] = half
for full, base in zip('ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ', 'カキクケコサシスセソタチツテトハヒフヘホウ'):
    HALF[full] = HALF[base] + 'ﾞ'
for full, base in zip('パピプペポ', 'ハヒフヘホ'):
    HALF[full] = HALF[base] + 'ﾟ'


def half(text):
    return ''.join(HALF.get(c, c) for c in text)


def wide(text):
    return ''.join(chr(ord(c) + 0xFEE0) if '!' <= c <= '~' else '　' if c == ' ' else c for c in text)


# --- 1: a plain list of a Windows program: CP932, headings of the trade -----------------------------------------------
def plain_cp932():
    folder = Folder('01_cp932')
    folder.add('staff', code='S-000000001', name='佐藤 一郎', role='salesperson')
    folder.add('staff', code='S-000000002', name='鈴木 花子', role='salesperson')
    rows = [['顧客コード', '氏名', 'フリガナ', '郵便番号', '住所', '建物名', 'TEL', '携帯', 'メールアドレス', '生年月日', '性別',
             '担当', 'ランク', '車名', '登録番号', '納車日', '車検満了日', '備考']]
    people = [
        ('10001', '髙橋 健太', 'タカハシ ケンタ', '250-0001', '神奈川県小田原市扇町1-2-3', 'ハイツ扇201', '0465-12-3456',
         '090-1111-2222', 'kenta@example.jp', '1980-04-05', '男', '佐藤 一郎', 'A', 'ソレイユ', '湘南 300 あ 12-34',
         '2024-05-10', '2027-05-09', 'ソファを積むことがある'),
        ('10002', '表 能子', 'オモテ ヨシコ', '250-0011', '神奈川県小田原市栄町2-1-1', '', '', '080-2222-3333', '',
         '1975-12-31', '女', '鈴木 花子', 'B', 'ノエル', '湘南 500 さ ・・12', '2023-11-30', '2026-11-29', ''),
        ('10003', '﨑山 貼三', 'サキヤマ チョウゾウ', '259-1131', '神奈川県伊勢原市伊勢原3-4-5', '', '0463-55-1234', '', '',
         '', '男', '佐藤 一郎', '', 'カルム', '湘南 580 か 88-01', '2022-03-15', '2027-03-14', '"至急"、連絡はお昼に'),
    ]
    for p in people:
        rows.append([p[0], p[1].replace(' ', '　'), p[2].replace(' ', '　'), p[3], p[4], p[5], p[6], p[7], p[8],
                     p[9].replace('-', '/'), p[10], p[11].replace(' ', '　'), p[12], p[13], p[14].replace('・・', '・・'),
                     p[15].replace('-', '/'), p[16].replace('-', '/'), p[17]])
        staff = 'S-000000001' if p[11] == '佐藤 一郎' else 'S-000000002'
        folder.add('customers', code=p[0], kind='person', name=p[1], kana=p[2], postal_code=p[3], address=p[4],
                   building=p[5], phone=p[6], mobile=p[7], email=p[8], birthday=p[9],
                   sex={'男': 'male', '女': 'female'}[p[10]], staff=staff, rank=p[12], note=p[17])
        folder.add('purchases', customer=p[0], staff=staff, model=p[13], plate=p[14], delivered_on=p[15],
                   inspection_due_on=p[16])
    save('01_cp932.csv', delimited(rows, encoding='cp932'))
    folder.write()


# --- 2: a spreadsheet saved as "Unicode text": UTF-16, tabs, names and plates in parts --------------------------------
def unicode_text():
    folder = Folder('02_utf16')
    rows = [['お客様番号', '姓', '名', 'セイ', 'メイ', '〒', '都道府県', '市区町村', '番地', '建物', '電話番号', '陸運局', '分類番号',
             'かな', '一連番号', '車種', '初度登録年月', '納車', '次回車検', 'DM', '新中区分']]
    people = [
        ('A-1', '山田', '太郎', 'ヤマダ', 'タロウ', '231-0001', '神奈川県', '横浜市中区', '新港1-1-1', '', '045-123-4567', '横浜',
         '330', 'ら', '5678', 'グランツ', '2021-06-01', '2021-07-01', '2028-06-30', '〇', '新車'),
        ('A-2', '伊藤', 'さくら', 'イトウ', 'サクラ', '231-0023', '神奈川県', '横浜市中区', '山下町5', 'メゾン山下302',
         '045-999-0000', '横浜', '580', 'た', '12', 'プリモ', '2018-02-01', '2022-09-10', '2027-02-15', '×', '中古車'),
    ]
    for p in people:
        rows.append([*p[:16], p[16][:7].replace('-', '年') + '月', p[17].replace('-', '.'), p[18].replace('-', ''), p[19], p[20]])
        serial = p[14].rjust(4, '・')
        folder.add('customers', code=p[0], kind='person', name=p[1] + ' ' + p[2], kana=p[3] + ' ' + p[4], postal_code=p[5],
                   address=p[6] + p[7] + p[8], building=p[9], phone=p[10], refuses='dm' if p[19] == '×' else '')
        plate = '%s %s %s %s' % (p[11], p[12], p[13],
                                 serial[:2] + '-' + serial[2:] if serial.isdigit() else serial)
        folder.add('purchases', customer=p[0], condition={'新車': 'new', '中古車': 'used'}[p[20]], model=p[15], plate=plate,
                   first_registered_on=p[16], delivered_on=p[17], inspection_due_on=p[18])
    save('02_utf16.txt', delimited(rows, delimiter='\t', encoding='utf-16-le', bom=b'\xff\xfe'))
    folder.write()


# --- 3: Excel with a merged title, a date above, blank first column and row, typed dates -------------------------------
def titled_excel():
    folder = Folder('03_title')
    folder.add('staff', code='S01', name='S01', role='salesperson')
    sheet = Sheet()
    sheet.row()
    sheet.row('', '株式会社みなと自動車　顧客名簿')
    sheet.merged.append('B2:J2')
    sheet.row('', '', '', '', '', '', '', '', '出力日', datetime.date(2026, 11, 21))
    sheet.row('', '管理番号', 'お名前', 'よみがな', '住所1', '住所2', 'TEL', '車種', '受注日', '納車日', '車検日', '担当CD', '走行距離(km)')
    people = [
        (501, '中村 誠', 'なかむら まこと', '神奈川県平塚市宝町5-1-10', '', '0463-21-0001', 'セダン', '2025-01-10', '2025-02-20',
         '2028-02-19', '12,345'),
        (502, '小林 久美子', 'こばやし くみこ', '神奈川県茅ヶ崎市海岸6-6-15', 'コーポ海岸105号', '0467-82-0002', 'ワゴン', '2024-08-01',
         '2024-09-15', '2027-09-14', ''),
        (503, '加藤 大輔', 'かとう だいすけ', '神奈川県藤沢市辻堂2-2-2', '', '0466-33-0003', '', '', '', '', ''),
    ]
    for p in people:
        sheet.row('', p[0], p[1], p[2], p[3], p[4], p[5], p[6], *[day(x) if x else '' for x in p[7:10]], 'S01', p[10])
        folder.add('customers', code=str(p[0]), kind='person', name=p[1], kana=p[2], address=p[3], building=p[4], phone=p[5],
                   staff='S01')
        if p[6]:
            folder.add('purchases', customer=str(p[0]), staff='S01', model=p[6], ordered_on=p[7], delivered_on=p[8],
                       inspection_due_on=p[9], km=p[10].replace(',', ''))
    notes = Sheet()
    notes.row('この表の使い方')
    save('03_title.xlsx', workbook([('使い方', notes), ('名簿', sheet)]))
    folder.write()


# --- 4: Excel with two heading rows and two cars in a row; one date in an era format -----------------------------------
def two_heading_rows():
    folder = Folder('04_two_rows')
    sheet = Sheet()
    sheet.row('顧客情報', '', '', '住所', '', '連絡先', '', '車両1', '', '', '車両2', '', '', '担当者')
    for area in ('A1:C1', 'D1:E1', 'F1:G1', 'H1:J1', 'K1:M1'):
        sheet.merged.append(area)
    sheet.row('顧客No', '氏名', 'カナ', '〒', '住所', '自宅', '携帯', '車名', '登録番号', '車検満了日', '車名', '登録番号', '車検満了日', '')
    folder.add('staff', code='S-000000001', name='渡辺', role='salesperson')
    people = [
        ('C100', '松本 清', 'マツモト キヨシ', '2500865', '神奈川県小田原市蓮正寺1', '0465-36-1111', '090-3000-4000',
         [('ミニバン', '湘南 330 せ 10-00', '2027-01-31'), ('軽トラ', '湘南 480 え 20-00', '2026-12-25')]),
        ('C101', '井上 恵', 'イノウエ メグミ', '2500042', '神奈川県小田原市荻窪300', '', '070-5000-6000',
         [('コンパクト', '湘南 501 ゆ 30-00', '2028-04-30')]),
    ]
    for p in people:
        cars = []
        for c in p[7]:
            cars += [c[0], c[1], ('ggge', day(c[2]))]
        cars += [''] * (6 - len(cars))
        sheet.row(p[0], p[1], p[2], p[3], p[4], p[5], p[6], *cars, '渡辺')
        folder.add('customers', code=p[0], kind='person', name=p[1], kana=p[2], postal_code=p[3][:3] + '-' + p[3][3:],
                   address=p[4], phone=p[5], mobile=p[6], staff='S-000000001')
        for c in p[7]:
            folder.add('purchases', customer=p[0], staff='S-000000001', model=c[0], plate=c[1], inspection_due_on=c[2])
    save('04_two_rows.xlsx', workbook([('Sheet1', sheet)]))
    folder.write()


# --- 5: era dates and half-width kana, everything else full width -------------------------------------------------------
def eras():
    folder = Folder('05_eras')
    rows = [['会員番号', '顧客名', 'ｶﾅ', '誕生日', '契約日', '納車日', '初度登録', '車検満了日', '車名', 'ナンバー', '任意保険満期']]
    people = [
        ('0001', '木村 義男', 'キムラ ヨシオ', '1955-03-20', '2018-04-01', '2018-04-20', '2018-04-01', '2027-04-19', 'ベルタ',
         '品川 300 あ 12-34', '2027-04-20'),
        ('0002', '林 ガブリエル', 'ハヤシ ガブリエル', '1989-01-07', '2019-05-01', '2019-06-01', '2019-05-01', '2028-05-31', 'パピヨン',
         '横浜 530 な 1', '2026-12-31'),
        ('0003', '清水 千代', 'シミズ チヨ', '1936-11-03', '2003-12-24', '2004-01-08', '2003-12-01', '2026-12-23', 'ヴォレ',
         '足立 50 ま 88-88', ''),
    ]
    styles = [lambda d: era(d), lambda d: era(d, 'long'), lambda d: wide(era(d))]
    for n, p in enumerate(people):
        style = styles[n]
        dates = [style(x) if x else '' for x in p[3:6]]
        first = era(p[6], 'long').rsplit('月', 1)[0] + '月'
        rows.append([p[0], p[1].replace(' ', '　'), half(p[2]), *dates, first, style(p[7]), half(p[8]), wide(p[9]).replace('　', ''),
                     style(p[10]) if p[10] else ''])
        folder.add('customers', code=p[0], kind='person', name=p[1], kana=p[2], birthday=p[3])
        plate = p[9] if p[9][-3:-2] == '-' else p[9].rsplit(' ', 1)[0] + ' ・・・' + p[9][-1]
        folder.add('purchases', customer=p[0], ordered_on=p[4], delivered_on=p[5], first_registered_on=p[6],
                   inspection_due_on=p[7], model=p[8], plate=plate, insurance_ends_on=p[10])
    save('05_eras.csv', delimited(rows, encoding='cp932'))
    folder.write()


# --- 6: addresses of two lines and several telephone numbers in a cell ---------------------------------------------------
def two_lines():
    folder = Folder('06_two_lines')
    rows = [['No', '顧客コード', 'お名前', 'ご住所', '電話', '車', '登録番号', 'メモ', '特記事項']]
    people = [
        ('K1', '斎藤 武', '〒250-0001\n神奈川県小田原市扇町1-2-3\nグリーンハイツ101', '0465-12-3456 / 090-1111-2222', '250-0001',
         '神奈川県小田原市扇町1-2-3', 'グリーンハイツ101', '0465-12-3456', '090-1111-2222', [], 'ツーリング', '湘南 301 る 90-90',
         '土日が休み', ''),
        ('K2', '山口 里美', '神奈川県秦野市本町2-2\n第3ビル2F', '090-3333-4444\n0463-77-8888\n080-5555-6666', '', '神奈川県秦野市本町2-2',
         '第3ビル2F', '0463-77-8888', '090-3333-4444', [('携帯', '080-5555-6666')], 'エコ', '湘南 502 ふ 1-23', '', '犬が2匹'),
        ('K3', '近藤 実', '神奈川県中郡大磯町東小磯100', '(0463)61-0000', '', '神奈川県中郡大磯町東小磯100', '', '0463-61-0000', '', [],
         'キャブ', '湘南 41 あ 55-55', '娘さんは東京', '納車は大安'),
    ]
    for n, p in enumerate(people, 1):
        plate = p[11].replace(' 1-23', ' ・1-23')
        rows.append([n, p[0], p[1], p[2], p[3], p[10], p[11].replace('-', ''), p[12], p[13]])
        note = '\n'.join(t for t in ('メモ：' + p[12] if p[12] else '', '特記事項：' + p[13] if p[13] else '') if t)
        folder.add('customers', code=p[0], kind='person', name=p[1], postal_code=p[4], address=p[5], building=p[6],
                   phone=p[7], mobile=p[8], note=note)
        for kind, number in p[9]:
            folder.add('phones', customer=p[0], kind=kind, number=number)
        folder.add('purchases', customer=p[0], model=p[10], plate=plate.replace('・1-23', '・1-23'))
    save('06_two_lines.csv', delimited(rows, encoding='utf-8', bom=b'\xef\xbb\xbf'))
    folder.write()


# --- 7: 様 and 御中 behind the names, firms with their contact person, refusals --------------------------------------------
def honorifics():
    folder = Folder('07_honorifics')
    rows = [['得意先コード', '顧客名', '会社名', '部署', 'TEL', 'FAX', 'DM不可', '電話拒否', '車名', '納車日', '支払方法', '紹介者']]
    rows += [
        ['1', '石川 守様', '', '', '0466-10-0001', '', '', '', 'シティ', '2025/3/1', '現金', ''],
        ['2', '田中 一郎 様', '(株)青葉商会', '総務部', '0466-10-0002', '0466-10-9999', '〇', '', 'バン', '2025/4/1', 'リース', ''],
        ['3', '㈲ミナト電機 御中', '', '', '0466-10-0003', '', '', '○', 'トラック', '2025/5/1', 'ローン', '石川 守'],
        ['4', '前田 のぞみ 先生', '', '', '0466-10-0004', '', '', '', 'クーペ', '2025/6/1', '残クレ', '大家さん'],
    ]
    folder.add('customers', code='1', kind='person', name='石川 守', honorific='様', phone='0466-10-0001')
    folder.add('customers', code='2', kind='company', name='株式会社青葉商会', honorific='御中', phone='0466-10-0002',
               refuses='dm')
    folder.add('key_persons', customer='2', name='田中 一郎', department='総務部')
    folder.add('customers', code='3', kind='company', name='有限会社ミナト電機', honorific='御中', phone='0466-10-0003',
               refuses='call', referrer='1')
    folder.add('customers', code='4', kind='person', name='前田 のぞみ', honorific='先生', phone='0466-10-0004',
               note='紹介者：大家さん')
    for n, (model, on, payment) in enumerate([('シティ', '2025-03-01', 'cash'), ('バン', '2025-04-01', 'lease'),
                                              ('トラック', '2025-05-01', 'loan'), ('クーペ', '2025-06-01', 'balloon')], 1):
        folder.add('purchases', customer=str(n), model=model, delivered_on=on, payment=payment)
    save('07_honorifics.csv', delimited(rows, encoding='cp932'))
    folder.write()


# --- 8: a print-out: headings on every page, total lines, page numbers, cars in following rows -----------------------------
def print_out():
    folder = Folder('08_print_out')
    heading = ['コード', '氏名', '電話番号', '車名', '車検満了日', '最終来店日', '最終車検日', '担当']
    folder.add('staff', code='S-000000001', name='森', role='salesperson')
    rows = [['顧客一覧表'], ['', '', '', '', '', '', '2026/11/21', '1/2 ページ'], heading]
    rows += [
        ['201', '原田 修', '0467-20-0001', 'フィール', '2027/02/10', '2026/10/03', '2025/02/08', '森'],
        ['', '', '', 'ピック', '2027/08/01', '', '', ''],
        ['202', '和田 恵子', '0467-20-0002', 'ミラノ', '2026/12/15', '', '', '森'],
        ['', '小計', '2名', '', '', '', '', ''],
        ['顧客一覧表'],
        heading,
        ['203', '計良 悟', '0467-20-0003', '', '', '2026/11/01', '', '森'],
        ['201', '原田 修', '0467-20-0001', 'フィール', '2027/02/10', '', '', '森'],
        ['合計', '', '', '3件', '', '', '', ''],
        ['※ 車検満了日は検査証による'],
        ['以上'],
    ]
    for code, name, phone in (('201', '原田 修', '0467-20-0001'), ('202', '和田 恵子', '0467-20-0002'),
                              ('203', '計良 悟', '0467-20-0003')):
        folder.add('customers', code=code, kind='person', name=name, phone=phone, staff='S-000000001')
    first = folder.add('purchases', customer='201', staff='S-000000001', model='フィール', inspection_due_on='2027-02-10')
    folder.add('purchases', customer='201', staff='S-000000001', model='ピック', inspection_due_on='2027-08-01')
    folder.add('purchases', customer='202', staff='S-000000001', model='ミラノ', inspection_due_on='2026-12-15')
    folder.add('services', customer='201', purchase=first, on='2025-02-08', kind='shaken')
    for code, on in (('201', '2026-10-03'), ('203', '2026-11-01')):
        folder.add('contacts', customer=code, staff='S-000000001', on=on, channel='showroom', direction='in',
                   outcome='reached')
    save('08_print_out.csv', delimited(rows, encoding='cp932'))
    folder.write()


# --- 9: another program's export with English headings, semicolons, unknown columns ------------------------------------------
def english():
    folder = Folder('09_english')
    folder.add('staff', code='E7', name='E7', role='salesperson')
    rows = [['Customer ID', 'Last Name', 'First Name', 'Furigana', 'ZIP', 'Address', 'Phone', 'Mobile', 'E-mail', 'Birthday', 'Gender',
             'Make', 'Model', 'License Plate', 'VIN', 'Delivery Date', 'Inspection Due', 'Mileage', 'Sales Rep', 'Remarks', 'Loyalty Tier']]
    people = [
        ('u1', '岡田', '光', 'オカダ ヒカル', '2310001', '神奈川県横浜市中区新港1-1', '0451234567', '09012345678', 'o@example.com',
         '1990-05-06', 'male', 'アオバ', 'Model S', '横浜 300 さ 12-34', 'ABC12-3456789', '2025-07-08', '2028-07-07', '4500', 'gold'),
        ('u2', 'Smith', 'John', '', '', '神奈川県鎌倉市大町3-4-5', '', '08087654321', '', '', '', 'アオバ', 'Van', '', '',
         '2023-02-03', '2026-02-02', '', ''),
    ]
    for p in people:
        rows.append([*p[:9], p[9], p[10], p[11], p[12], p[13], p[14], p[15], p[16], p[17], 'E7', 'prefers = mail; ok' if p[0] == 'u1' else '', p[18]])
        extra = {'Loyalty Tier': p[18]} if p[18] else {}
        folder.add('customers', code=p[0], kind='person', name=p[1] + ' ' + p[2], kana=p[3],
                   postal_code='231-0001' if p[4] else '', address=p[5], phone='045-123-4567' if p[6] else '',
                   mobile={'09012345678': '090-1234-5678', '08087654321': '080-8765-4321'}[p[7]], email=p[8], birthday=p[9],
                   sex=p[10], staff='E7', note='prefers = mail; ok' if p[0] == 'u1' else '', **extra)
        folder.add('purchases', customer=p[0], staff='E7', maker=p[11], model=p[12], plate=p[13], chassis_no=p[14],
                   delivered_on=p[15], inspection_due_on=p[16], km=p[17])
    save('09_english.csv', delimited(rows, delimiter=';', encoding='utf-8', end='\n'))
    folder.write()


# --- 10: 10,000 rows, 3 % of them broken -----------------------------------------------------------------------------------
def many(count=10000):
    """Not committed: made where it is needed. Beside it, broken.csv names the rows that must be rejected, and why."""
    dice = random.Random(20261121)
    folder = Folder('10_many')
    staff = ['青木 誠', '今井 翔', '上田 渚']
    met = {}  # a salesperson gets the next code with the first row that goes in
    surnames = '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 清水 山崎'.split()
    given = '太郎 花子 健 翔太 美咲 直樹 恵 さくら 大輔 由美 誠 陽子 修 久美子 学 智子 剛 真由美 隆 幸子'.split()
    towns = ['小田原市扇町', '小田原市栄町', '平塚市宝町', '藤沢市辻堂', '茅ヶ崎市海岸', '秦野市本町']
    rows = [['顧客番号', 'お客様名', '郵便番号', '住所', '電話番号', '携帯電話', '生年月日', '担当者', '車名', '登録No.', '納車日',
             '車検満了日', '備考']]
    broken = []
    first = datetime.date(2010, 1, 1)
    for n in range(1, count + 1):
        code = 'M%06d' % n
        name = dice.choice(surnames) + ' ' + dice.choice(given)
        address = '神奈川県%s%d-%d-%d' % (dice.choice(towns), dice.randint(1, 9), dice.randint(1, 30), dice.randint(1, 20))
        phone = '0465-%02d-%04d' % (dice.randint(20, 89), n % 10000)
        mobile = '090-%04d-%04d' % (dice.randint(1000, 9999), n % 10000)
        birthday = datetime.date(1940, 1, 1) + datetime.timedelta(dice.randint(0, 23000))
        delivered = first + datetime.timedelta(dice.randint(0, 6100))
        due = datetime.date(2026, 11, 21) + datetime.timedelta(dice.randint(-60, 730))
        plate = '湘南 %d %s %d-%02d' % (300 + n % 99, dice.choice('あいうえさすせそたちつて'), dice.randint(10, 99), n % 100)
        seller = dice.randint(1, 3)
        row = [code, name, '250-%04d' % (n % 900 + 1), address, phone, mobile, birthday.strftime('%Y/%m/%d'), staff[seller - 1],
               'ソレイユ', plate, delivered.strftime('%Y/%m/%d'), due.strftime('%Y/%m/%d'), '']
        fault = None
        if n % 100 in (7, 41, 83):
            kind = (n // 100 + n) % 6
            if kind == 0:
                row[1], fault = '', 'no_name'
            elif kind == 1:
                row[10], fault = '2026/02/30', 'no_such_day'
            elif kind == 2:
                row[4], fault = '123', 'bad_phone'
            elif kind == 3:
                row[2], fault = '25000', 'bad_postal_code'
            elif kind == 4:
                row, fault = row[:9], 'field_count'
            else:
                row[6], fault = '昭和70年13月1日', 'no_such_day'
        rows.append(row)
        if fault:
            broken.append([n + 1, fault])
            continue
        if seller not in met:
            met[seller] = folder.add('staff', name=staff[seller - 1], role='salesperson')
        folder.add('customers', code=code, kind='person', name=name, postal_code=row[2], address=address, phone=phone,
                   mobile=mobile, birthday=birthday.isoformat(), staff=met[seller])
        folder.add('purchases', customer=code, staff=met[seller], model='ソレイユ', plate=plate,
                   delivered_on=delivered.isoformat(), inspection_due_on=due.isoformat())
    save('10_many.csv', delimited(rows, encoding='cp932'))
    folder.write()
    save('10_broken.csv', delimited([['line', 'reason']] + broken, end='\n'))


if __name__ == '__main__':
    if len(sys.argv) > 2 and sys.argv[2] == 'many':
        os.makedirs(OUT, exist_ok=True)
        many()
    else:
        for make in (plain_cp932, unicode_text, titled_excel, two_heading_rows, eras, two_lines, honorifics, print_out, english):
            make()
