// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/shop_import/shop_fields.h"

#include <QStringView>

#include <array>

namespace kikubari::operations {

/// The headings that shops use for a field, blank-separated; a leading お or ご is left out. What is written here is
/// folded before it is compared, so width, case, kana and variant kanji do not matter.
struct ShopHeadings
{
    ShopField field;
    QStringView words;
};

inline constexpr std::array<ShopHeadings, 82> shopHeadings{{
    {ShopField::Ignore,
     u"no № no. 行 行番号 項番 連番 通番 番号 通し番号 順番 seq # 選択 チェック check 印刷 "
     u"理由 取り込めない理由"},
    {ShopField::Extra,
     u"additionalname middlename namesuffix nameprefix nickname fileas photo labels email1label email2label "
     u"email3label "
     u"email1type email2type phone1label phone2label phone3label phone4label phone1type phone2type phone3type "
     u"address1label "
     u"address1type address1formatted address1country address1pobox address2label address2formatted address2street "
     u"address2city address2region address2postalcode address2country address2pobox address2extendedaddress "
     u"website1label website1value organization1type organization1title organizationtitle businessstreet businesscity "
     u"businessstate businesspostalcode businesscountry homecountry 国地域 delflg 削除フラグ 削除区分 被保険者 等級 "
     u"始期日 "
     u"保険始期日 保険料 車両保険 email2value email3value 電子メールの種類 電子メール表示名 companyyomi "
     u"世帯主 世帯主名 更新日 更新日時 最終更新日 作成日 作成日時 登録日時 更新者 入力者 "
     u"勤務先住所 会社住所 勤務先郵便番号 配偶者 配偶者氏名 配偶者名 家族 家族構成 家族氏名 "
     u"家族名 世帯人数 子供 所有者 所有者名 所有者氏名 所有者住所 使用者住所 免許証番号 "
     u"免許有効期限 口座番号 銀行 法人番号 url hp ホームページ ライン line lineid"},
    {ShopField::CarExtra,
     u"型式 車両型式 車型 型式指定番号 類別 類別区分 類別区分番号 原動機の型式 原動機型式 "
     u"エンジン型式 排気量 車両重量 車両総重量 燃料 年式 モデル年式 タイヤサイズ ミッション "
     u"駆動 下取車 下取り車 下取 下取車名 下取額 下取価格 販売価格 車両価格 車両本体価格 "
     u"値引 支払総額 販売金額 金額 ローン会社 信販会社 支払回数 月々支払額 保険会社 "
     u"保険証券番号 証券番号 リサイクル料 ナビ etc"},
    {ShopField::CustomerCode,
     u"kokyakucd kokyakuno kokyakubangou kokyakubango custno custcd custid cd コキャクコード コキャクバンゴウ "
     u"コキャクno 取引先責任者id "
     u"取引先id リードid accountid contactid ｺｷｬｸcd kaiinno "
     u"顧客コード 顧客cd 顧客番号 顧客no 顧客id 顧客管理番号 管理番号 管理no 客様番号 "
     u"客様コード 客様no 客様id 客様cd 得意先コード 得意先cd 得意先番号 会員番号 会員no "
     u"会員id 会員コード 台帳番号 カルテno カルテ番号 カルテ コード 顧客key id customercode "
     u"customerid customerno customernumber clientid memberid code 取引先コード ユーザーid "
     u"ユーザーコード"},
    {ShopField::Name,
     u"シメイ custnm custname コキャクメイ kokyakunm keiyakusha 取引先責任者名 ナマエ オナマエ 代表者氏名 "
     u"氏名 名前 姓名 顧客名 顧客氏名 客様名 客様氏名 客様 お客様 顧客 契約者名 契約者 "
     u"契約者氏名 契約者名義 使用者名 使用者 使用者氏名 名義 名義人 名義人氏名 購入者 "
     u"購入者名 購入者氏名 登録名義 得意先名 得意先 取引先名 会員名 宛名 芳名 氏名名称 "
     u"氏名又は名称 氏名会社名 氏名または会社名 顧客名称 顧客名漢字 氏名漢字 名前漢字 "
     u"漢字氏名 漢字 name fullname customername kokyakumei shimei namae customer clientname "
     u"client ユーザー名 ユーザー オーナー オーナー名 ドライバー"},
    {ShopField::FamilyName,
     u"sei "
     u"姓 苗字 名字 氏 性 姓漢字 名前姓 氏名姓 lastname familyname surname last family "
     u"契約者姓 顧客姓"},
    {ShopField::GivenName,
     u"mei "
     u"名 名漢字 名前名 氏名名 firstname givenname forename first given 契約者名前 顧客名下"},
    {ShopField::Kana,
     u"custnmkn custnmkana custkana shimeikana kokyakukana kanashimei namekn カナシメイ フリガナメイショウ "
     u"フリガナ ふりがな カナ かな 仮名 ヨミ 読み よみがな ヨミガナ 読み仮名 読みかな "
     u"読みがな 氏名カナ 氏名フリガナ 氏名かな 名前カナ 名前フリガナ 顧客名カナ 顧客カナ "
     u"客様名カナ 客様カナ 顧客名フリガナ 客様名フリガナ カナ氏名 カナ名 カナ名称 名称カナ "
     u"氏名ヨミ 氏名読み 契約者カナ 契約者名カナ 契約者フリガナ 使用者カナ 会社名カナ "
     u"会社名フリガナ 検索カナ 得意先名カナ 得意先カナ 半角カナ kana furigana reading "
     u"namekana kananame phonetic phoneticname ruby ルビ"},
    {ShopField::FamilyKana,
     u"phoneticlastname familynameyomi surnameyomi lastnameyomi seikana lastnamephonetic 姓の読み "
     u"セイ せい 姓カナ 姓かな 姓フリガナ 姓ふりがな 姓ヨミ 姓読み カナ姓 フリガナ姓 氏カナ "
     u"カナ氏 フリガナセイ カナセイ 氏名カナ姓 lastnamekana familynamekana familykana "
     u"kanalastname kanafamily lastkana"},
    {ShopField::GivenKana,
     u"phoneticfirstname givennameyomi givenyomi firstnameyomi meikana firstnamephonetic 名の読み "
     u"メイ めい 名カナ 名かな 名フリガナ 名ふりがな 名ヨミ 名読み カナ名前 フリガナ名 "
     u"フリガナメイ カナメイ 氏名カナ名 firstnamekana givennamekana givenkana kanafirstname "
     u"kanagiven firstkana"},
    {ShopField::Honorific, u"敬称 尊称 敬称区分 title honorific"},
    {ShopField::Kind,
     u"個人法人 法人個人 個人法人区分 法人個人区分 法個 法個区分 法人区分 個人区分 顧客区分 "
     u"顧客種別 客様区分 種別 customertype type"},
    {ShopField::Company,
     u"organizationname organization1name kaishamei カイシャメイ "
     u"会社名 会社 法人名 法人名称 企業名 社名 団体名 屋号 事業所名 company companyname "
     u"organization organisation corporation firm 会社名団体名 法人"},
    {ShopField::Department,
     u"organizationdepartment organization1department busho "
     u"部署 部署名 所属 所属部署 部門 役職 肩書 肩書き department dept section division "
     u"jobtitle"},
    {ShopField::PostalCode,
     u"yubinno yubin yubinbangou yubinbango yuubinno zipcd zipno postcd ユウビン ユウビンバンゴウ ユウビンno "
     u"address1postalcode homepostalcode "
     u"〒 郵便番号 郵便no 郵便 〒番号 〒no 郵便コード 自宅郵便番号 住所郵便番号 "
     u"郵便番号自宅 zip zipcode postalcode postcode postal 郵番"},
    {ShopField::Address,
     u"jusho juusho juusyo jyusho jyusyo jusyo ジュウショ address1street homestreet addressdetail adr "
     u"住所 自宅住所 現住所 連絡先住所 所在地 住所1 顧客住所 客様住所 契約者住所 町名番地 "
     u"町域 町名 番地 丁目番地 町域番地 町名番地以下 番地等 以降の住所 住所以下 住所漢字 "
     u"送付先住所 送付先 dm送付先 会社所在地 address street streetaddress addressline "
     u"address1 addr 住所自宅 自宅"},
    {ShopField::Prefecture,
     u"都道府県コード 都道府県cd 県コード 県cd prefcd prefcode address1region homestate todofuken todouhuken "
     u"トドウフケン "
     u"都道府県 都道府県名 県 県名 府県 住所都道府県 prefecture pref state province 都道府 "
     u"region"},
    {ShopField::City,
     u"address1city homecity shikuchoson シクチョウソン "
     u"市区町村 市区郡 市町村 市区 市区町村名 市郡区 市 区市町村 住所市区町村 市区町村町域 "
     u"city town locality municipality 市区町村番地"},
    {ShopField::Building,
     u"address1extendedaddress tatemono タテモノ タテモノメイ "
     u"建物 建物名 建物名等 建物名部屋番号 建物部屋番号 マンション マンション名 "
     u"マンション等 アパート アパート名 ビル名 ビル 部屋番号 方書 方書き マンションビル名 "
     u"マンションアパート名 アパートマンション アパートマンション名 建物名号室 building "
     u"apartment room apt addressline3"},
    {ShopField::Phone,
     u"denwa denwano denwabangou デンワ デンワバンゴウ telno1 phone1value phone2value phone3value phone4value "
     u"jitakutel ジタクデンワ homephone2 "
     u"tel 電話 電話番号 自宅電話 自宅tel 自宅電話番号 固定電話 固定 固定電話番号 "
     u"連絡先自宅 連絡先固定 連絡先固定電話 連絡先電話自宅 家電話 家電 tel自宅 電話自宅 "
     u"自宅番号 phone telephone phonenumber homephone tel1 telno 電話no home hometel "
     u"代表電話 代表tel 電話番号自宅 自宅の電話"},
    {ShopField::Mobile,
     u"keitai keitaino keitaitel ケイタイデンワ ケイタイバンゴウ mobiletel "
     u"携帯 携帯電話 携帯番号 携帯電話番号 携帯tel 携帯no 移動電話 スマホ ケータイ けいたい "
     u"mobile mobilephone cell cellphone cellular mobileno mobilenumber tel携帯 電話携帯 "
     u"電話番号携帯 本人携帯 連絡先携帯 連絡先携帯電話 連絡先電話携帯"},
    {ShopField::AnyPhone,
     u"連絡先 連絡先電話 連絡先電話番号 連絡先tel 連絡先番号 緊急連絡先 日中連絡先 "
     u"contactphone その他電話 その他電話番号 電話番号等 昼間連絡先 第二連絡先 "
     u"contactnumber contactno"},
    {ShopField::WorkPhone,
     u"businessphone2 kinmusakitel "
     u"勤務先電話 勤務先tel 勤務先電話番号 会社電話 会社tel 会社電話番号 職場電話 職場tel "
     u"勤務先連絡先 tel勤務先 電話勤務先 電話会社 連絡先勤務先 連絡先会社 workphone "
     u"officephone businessphone 勤務電話"},
    {ShopField::Fax, u"fax ファックス ファクス fax番号 自宅fax faxno ファックス番号 facsimile"},
    {ShopField::Email,
     u"email1value メールアドレス1 emailadr mailadr "
     u"メール eメール メールアドレス eメールアドレス 電子メール mail email emailaddress "
     u"mailaddress アドレス pcメール 携帯メール メアド e mail pcアドレス"},
    {ShopField::Birthday,
     u"seinengappi birthdt birthymd birthday birthdate tanjobi tanjoubi セイネンガッピ タンジョウビ birth_ymd "
     u"誕生日 生年月日 生年月日西暦 生年月日和暦 birthday birthdate dateofbirth dob "
     u"本人生年月日 生まれ birth birthdate birthdayon"},
    {ShopField::Age, u"年齢 歳 年令 age 満年齢"},
    {ShopField::Sex,
     u"sexkbn sexcd seibetsu seibetu セイベツ genderkbn 性別コード 性別cd "
     u"性別 男女 男女区分 性別区分 sex gender"},
    {ShopField::Occupation,
     u"職業 職種 業種 仕事 勤務先 勤務先名 勤め先 業態 occupation job profession industry "
     u"勤務先名称 職業勤務先"},
    {ShopField::Staff,
     u"tantomei tantoumei tantosha tantousha staffnm tantonm eigyotanto タントウ タントウシャ エイギョウタントウ "
     u"取引先所有者 商談所有者 "
     u"リード所有者 accountowner leadowner contactowner "
     u"担当 担当者 営業担当 営業担当者 担当者名 担当名 担当営業 担当営業マン 営業マン "
     u"担当営業名 担当スタッフ 販売員 セールス 担当セールス 営業 セールスマン 営業員 "
     u"営業社員 営業担当者名 営業担当名 担当者氏名 担当社員 営業スタッフ ca 担当ca staff "
     u"salesperson salesrep rep sales owner assignedto staffname salespersonname repname "
     u"salesrepname personincharge tantou tanto agent incharge pic accountmanager salesman"},
    {ShopField::StaffCode,
     u"tantocd tantocode tantoucd tantoshacd staffcd eigyocd タントウコード タントウcd "
     u"担当cd 担当コード 担当者コード 担当者cd 担当no 担当番号 営業コード 営業担当コード "
     u"営業担当cd 社員番号 社員コード 担当者番号 担当者no 担当者id 担当id staffcode staffid "
     u"staffno salespersoncode salesrepid 販売員コード セールスコード"},
    {ShopField::Rank,
     u"ランク 顧客ランク 見込度 見込み度 見込ランク 見込 見込み 顧客レベル 重要度 "
     u"客様ランク ランク区分 abc分析 評価 rank grade_customer customerrank class 優先度"},
    {ShopField::Refuses,
     u"拒否 お断り 断り 連絡拒否 連絡可否 連絡禁止 営業拒否 訪問拒否 電話拒否 tel拒否 "
     u"電話可否 メール拒否 メール可否 訪問可否 接触拒否 接触可否 禁止事項 donotcontact "
     u"optout refuses"},
    {ShopField::PermitsDm,
     u"dmkahi "
     u"dm dm可否 dm送付 dm発送 dm希望 dm区分 dm要否 dm送付可否 dm発送区分 dm送付区分 dm対象 "
     u"ダイレクトメール ダイレクトメール可否 ハガキ はがき 案内状 dmok dmflag dmフラグ dm可 "
     u"発送 発送可否 送付可否 年賀状"},
    {ShopField::RefusesDm,
     u"dm不可 dm拒否 dm不要 dm停止 dm禁止 dmng dm発送停止 dm除外 発送停止 送付不可 nodm "
     u"donotmail dmお断り dm断り"},
    {ShopField::Note,
     u"bikou biko bikou1 ビコウ memo1 メモ1 "
     u"備考 備考欄 備考1 メモ メモ欄 特記事項 特記 コメント 注意事項 連絡事項 摘要 その他 "
     u"補足 顧客備考 客様備考 note notes memo remark remarks comment comments 趣味 ノート "
     u"顧客メモ 特徴 申し送り 申送り 申送事項"},
    {ShopField::Household, u"世帯 世帯コード 世帯番号 世帯no 世帯id 家族コード 家族番号 household householdid"},
    {ShopField::Referrer,
     u"紹介者 紹介者名 紹介元 紹介者コード 紹介 紹介者番号 referrer referredby introducer "
     u"紹介者氏名"},
    {ShopField::FirstMetOn,
     u"初回来店日 初来店日 初回接触日 初回訪問日 顧客登録日 新規登録日 客様登録日 入会日 "
     u"取引開始日 初回商談日 初回日 firstmet firstvisit since createdat createdon "
     u"createddate registered_on_customer"},
    {ShopField::Anniversary, u"記念日 結婚記念日 anniversary weddinganniversary 創立記念日"},
    {ShopField::Store,
     u"店舗 店舗コード 担当店舗 店舗名 店 拠点 担当拠点 拠点名 営業所 支店 店コード 店番 "
     u"販売店 販売店舗 管理店舗 拠点コード store branch shop storecode 部店"},
    {ShopField::CarCode,
     u"車両コード 車両cd 車両管理番号 車両id 車両no 車コード 注文番号 注文書番号 契約番号 "
     u"注文書no 契約no 受注番号 受注no 購入番号 販売番号 carid vehicleid orderno "
     u"ordernumber contractno vehiclecode purchasecode"},
    {ShopField::Condition,
     u"新中区分 新中 新車中古車 新車中古 新古 新古区分 新車中古車区分 区分 車両区分 "
     u"販売区分 新車区分 新中別 購入区分 種類 condition neworused newused"},
    {ShopField::Maker,
     u"makermei makernm makercd "
     u"メーカー メーカ メーカー名 車メーカー 製造会社 ブランド 銘柄 make maker manufacturer "
     u"brand メーカー車 carmaker"},
    {ShopField::Model,
     u"shamei syamei carnm shashu syasyu sharyomei carmei シャメイ シャシュ シャリョウメイ vehiclenm "
     u"車名 車種 通称名 車 車両 車両名 クルマ お車 車種名 購入車種 購入車 購入車名 使用車 "
     u"所有車 乗用車 保有車 保有車種 保有車両 現有車 現在の車 現在車種 所有車種 愛車 登録車 "
     u"納入車 納車車種 納車車両 販売車種 販売車 車名グレード 車名型式 通称 車両名称 model "
     u"car vehicle carmodel carname modelname vehiclename vehiclemodel メーカー車種 "
     u"メーカー車名 自社車"},
    {ShopField::Grade,
     u"gradenm guredo "
     u"グレード 車両グレード グレード名 仕様 grade trim"},
    {ShopField::Plate,
     u"torokuno tourokuno torokubango tourokubangou トウロクバンゴウ トウロクno sharyono シャリョウバンゴウ ナンバー1 "
     u"carregno "
     u"登録番号 車両登録番号 自動車登録番号 登録no 車両番号 ナンバー 車番 ナンバープレート "
     u"車両ナンバー 登録ナンバー プレート 標識番号 自動車登録番号又は車両番号 車輌番号 "
     u"車輛番号 plate platenumber licenseplate licenceplate carno carnumber "
     u"registrationnumber registrationno licensenumber regno plateno 登録番号車両番号 "
     u"車のナンバー"},
    {ShopField::PlatePlace,
     u"陸運局 陸事 運輸支局 支局 登録地 地名 陸運支局 ナンバー地名 登録番号地名 登録番号1 "
     u"ナンバー1 陸支 登録番号支局 登録番号陸運 プレート地名 ナンバー陸運局 ナンバー支局"},
    {ShopField::PlateClass,
     u"分類番号 分類 ナンバー分類番号 登録番号分類 登録番号2 ナンバー2 ナンバー分類 分類no "
     u"プレート分類 登録番号種別 登録番号分類番号"},
    {ShopField::PlateKana,
     u"ナンバーかな 登録番号かな 登録番号3 ナンバー3 かな文字 ひらがな 用途かな "
     u"登録番号用途 プレートかな 平仮名 ナンバーカナ 登録番号カナ ナンバーひらがな"},
    {ShopField::PlateSerial,
     u"一連番号 指定番号 一連指定番号 ナンバー番号 登録番号4 ナンバー4 登録番号番号 一連 "
     u"プレート番号 登録番号一連 ナンバー一連番号 登録番号一連番号 一連指定"},
    {ShopField::ChassisNo,
     u"shataino syataino shadaino syadaino shadaibango syadaibangou シャダイバンゴウ シャダイno シャタイバンゴウ "
     u"framenumber "
     u"車台番号 車台no 車体番号 車体no フレームno フレーム番号 シャシー番号 シャーシ番号 "
     u"車台 vin chassis chassisno chassisnumber frameno framenumber 車輌車台番号"},
    {ShopField::OrderedOn,
     u"juchubi keiyakubi orderdt ジュチュウビ ケイヤクビ chumonbi "
     u"受注日 契約日 注文日 成約日 購入日 発注日 売買契約日 受注年月日 契約年月日 "
     u"注文年月日 購入年月日 受注 成約 購入年 購入 販売日 ordered orderdate orderedon "
     u"contractdate purchasedate purchasedon saledate solddate dateofpurchase dateofsale "
     u"売上日"},
    {ShopField::RegisteredOn,
     u"torokubi tourokubi torokudt regdt トウロクビ "
     u"登録日 登録年月日 車両登録日 届出日 登録届出日 登録 新車登録日 登録日届出日 "
     u"registered registrationdate registeredon dateofregistration 交付年月日"},
    {ShopField::DeliveredOn,
     u"noshabi nousyabi noushabi nosyabi delivdt deliverydt delivymd noshadt ノウシャビ ノウシャ "
     u"納車日 納車 引渡日 引渡し日 引き渡し日 納入日 納車年月日 納車予定日 引渡年月日 引渡 "
     u"納車実績日 納品日 納車月日 delivered deliverydate deliveredon dateofdelivery "
     u"handover handoverdate delivery"},
    {ShopField::FirstRegisteredOn,
     u"shodoym shodotoroku syodotouroku shodotorokuym firstregym ショドトウロク ショドトウロクネンゲツ "
     u"初度登録 初度登録年月 初度登録年月日 初度登録日 初度検査年月 初度検査 初年度登録 "
     u"初年度 初年度登録年月 初回登録 初回登録年月 初年度登録日 初度 firstregistration "
     u"firstregistered firstregistereddate firstregisteredon dateoffirstregistration"},
    {ShopField::InspectionDueOn,
     u"shakenbi syakenbi shakendt syakendt shakenmanryobi manryobi シャケンビ シャケンマンリョウビ シャケン "
     u"マンリョウビ "
     u"shakenmanryo inspdt "
     u"車検満了日 車検日 車検 満了日 次回車検 次回車検日 車検満期 車検満期日 車検満了 "
     u"車検有効期限 車検期限 車検有効期間 有効期間の満了する日 有効期間満了日 "
     u"車検有効期間満了日 有効期限 車検切れ 車検到来日 次回車検満了日 車検年月日 "
     u"車検満了年月日 満了年月日 車検満了期日 車検予定 車検予定日 車検到来月 検査満了日 "
     u"検査有効期限 継続検査期限 inspection inspectiondue inspectiondate inspectionexpiry "
     u"shaken shakenexpiry shakendue shakendate expirydate inspectiondueon inspectiondueby "
     u"nextinspection nextshaken mot"},
    {ShopField::DisposedOn,
     u"手放した日 売却日 廃車日 抹消日 下取日 抹消登録日 譲渡日 代替日 売却廃車日 disposed "
     u"disposedon disposaldate scrappedon 手放日"},
    {ShopField::Payment,
     u"支払 支払方法 支払い 支払い方法 支払区分 支払条件 決済方法 購入方法 現金割賦 payment "
     u"paymentmethod financing 契約形態 ローン クレジット 支払形態"},
    {ShopField::ContractEndsOn,
     u"ローン完済日 完済日 支払終了日 ローン終了 ローン満了日 リース満了日 リース満期 "
     u"リース満了 リース満期日 リース期限 リースアップ リースアップ日 残クレ満了 残価満了 "
     u"残クレ満了日 残価設定満了日 契約終了日 契約満了日 クレジット完済日 完済予定日 "
     u"ローン完済 ローン満了 クレジット満了日 支払満了日 割賦満了日 ローン終了日 "
     u"リース終了日 最終支払日 最終支払月 残クレ満期 残クレ満期日 contractend "
     u"contractendson leaseend loanend contractends"},
    {ShopField::InsuranceEndsOn,
     u"保険満期年月日 hokenmankibi hokenmanki mankibi ホケンマンキビ "
     u"任意保険満期 任意保険満期日 保険満期日 保険満期 保険満了日 任意保険 任意保険満了日 "
     u"任意保険期限 任意保険終期 自動車保険満期 自動車保険満期日 保険期限 保険終期 "
     u"任意保険更新日 保険更新日 insuranceend insuranceends insuranceendson insuranceexpiry "
     u"insurance insurancedue"},
    {ShopField::WarrantyEndsOn,
     u"保証満了日 保証期限 保証終了日 保証満期 保証期間 保証 メーカー保証満了日 "
     u"延長保証満了日 warranty warrantyend warrantyends warrantyendson warrantyexpiry"},
    {ShopField::Km,
     u"走行距離 走行 走行km 走行距離km 距離 最終走行距離 オドメーター メーター km mileage "
     u"odometer kilometers kilometres"},
    {ShopField::Colour,
     u"色 カラー 車体色 ボディカラー ボディーカラー 車色 外装色 外板色 塗色 ボディ色 "
     u"カラーコード colour color bodycolor bodycolour"},
    {ShopField::Use, u"用途 自家用事業用 自家用事業用の別 用途区分 使用目的 use usage 使用用途"},
    {ShopField::CarStaff,
     u"販売担当 販売担当者 販売担当者名 受注担当 受注担当者 販売者 納車担当 売上担当 soldby "
     u"seller"},
    {ShopField::BoughtHere,
     u"自社他社 自社他社区分 自他 自他社 自他区分 自他社区分 購入先区分 自社販売 自社客 "
     u"管理内外 管理区分"},
    {ShopField::OtherMaker, u"他社車メーカー 他社メーカー 併有車メーカー othermaker"},
    {ShopField::OtherModel,
     u"他社車 他社車名 他社車種 他車 併有車 併有車名 併有車種 他銘柄車 othercar othermodel "
     u"他社保有車 他社の車"},
    {ShopField::OtherPlate, u"他社車登録番号 他社車ナンバー 併有車登録番号 併有車ナンバー otherplate"},
    {ShopField::OtherInspectionDueOn,
     u"他社車車検 他社車車検日 他社車車検満了日 併有車車検 併有車車検満了日 otherinspection "
     u"otherinspectiondue 併有車車検日"},
    {ShopField::OtherDealer, u"他社購入店 他社購入先 購入先 購入店 併有車購入先 otherdealer"},
    {ShopField::ContactOn,
     u"最終連絡日 最終接触日 最終コンタクト日 最終訪問日 最終電話日 最終活動日 前回訪問日 "
     u"前回連絡日 最終対応日 最終接客日 直近接触日 接触日 連絡日 訪問日 対応日 活動日 "
     u"前回接触日 最終接触 最終連絡 lastcontact lastcontacted lastcontacton lastcontactdate "
     u"lastcalled 最終架電日 最終tel日"},
    {ShopField::ContactHow,
     u"連絡方法 接触方法 活動方法 活動区分 対応方法 接触区分 最終接触方法 最終連絡方法 "
     u"活動種別 手段 接触手段 contacthow contactmethod contacttype lastcontacttype 訪問区分 "
     u"最終接触手段"},
    {ShopField::ContactNote,
     u"連絡内容 接触内容 活動内容 対応内容 商談内容 最終接触内容 最終連絡内容 訪問内容 "
     u"対応履歴 活動履歴 接触履歴 商談メモ 内容 結果 contactnote lastcontactnote "
     u"contactcontent"},
    {ShopField::ContactStaff,
     u"連絡者 接触者 対応者 最終接触者 対応担当 活動担当 訪問者 対応担当者 contactstaff "
     u"contactby 最終対応者"},
    {ShopField::VisitedOn,
     u"最終来店日 来店日 前回来店日 最終来場日 最終入店日 直近来店日 最終来店 来店 "
     u"lastvisit lastvisited lastvisitdate lastvisiton lastshopvisit"},
    {ShopField::DmOn,
     u"最終dm発送日 最終dm日 dm発送日 dm送付日 最終dm 前回dm 前回dm発送日 dm最終発送日 "
     u"lastdm lastdmon lastdmdate dmdate"},
    {ShopField::ShakenOn,
     u"最終車検日 前回車検日 車検実施日 前回車検 車検入庫日 最終車検 前回車検実施日 "
     u"車検入庫 車検実施 lastshaken lastshakenon lastinspection"},
    {ShopField::ServiceOn,
     u"最終入庫日 入庫日 前回入庫日 最終整備日 最終点検日 前回点検日 点検日 点検実施日 "
     u"整備日 前回整備日 入庫 最終入庫 最終点検 整備入庫日 lastservice lastserviceon "
     u"servicedate lastservicedate 直近入庫日"},
    {ShopField::ServiceKind,
     u"入庫区分 入庫種別 整備区分 入庫内容 整備内容 点検区分 点検種別 点検内容 最終入庫区分 "
     u"最終入庫内容 servicekind servicetype"},
    {ShopField::BookedFor,
     u"入庫予約日 予約日 入庫予定日 車検予約日 点検予約日 次回入庫予定日 次回入庫予定 "
     u"入庫予約 bookedfor bookingdate appointment"},
}};

} // namespace kikubari::operations
