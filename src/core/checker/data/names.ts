/** Names of bodies whose capitals are fixed (Nghị định 30/2020/NĐ-CP, phụ lục II, mục IV.1). */
export const ORGANISATIONS = `
Ban Chỉ đạo
Ban Chấp hành
Ban Thường vụ
Ban Tổ chức
Ban Dân vận
Ban Tuyên giáo
Ban Nội chính
Bộ Chính trị
Bộ Chỉ huy Quân sự
Ban Chỉ huy Quân sự
Đảng ủy Quân sự
Đảng ủy Công an
Bộ đội Biên phòng
Hội Phụ nữ
Hội Liên hiệp Phụ nữ
Hội Nông dân
Hội Cựu chiến binh
Đoàn Thanh niên
Liên đoàn Lao động
Mặt trận Tổ quốc
Ủy ban Mặt trận Tổ quốc
Ủy ban nhân dân
Hội đồng nhân dân
Ủy ban Kiểm tra
Văn phòng Tỉnh ủy
`;

/** Names under which bodies are known, each with their own (both stand in the annex of 2022). */
export const UNIT_NAMES = `
Đảng ủy Biên phòng = Đảng ủy Bộ đội Biên phòng
Đảng ủy Khối cơ quan - doanh nghiệp = Đảng ủy Khối Cơ quan và Doanh nghiệp
`;

/** Brands, as their owners write them. */
export const BRANDS = 'Zalo Facebook YouTube TikTok';

/** Foreign words as official text writes them, but for the beginning of a sentence. */
export const FOREIGN_WORDS = 'Internet fanpage website video clip livestream email';

/** Named days (Nghị định 30/2020/NĐ-CP, phụ lục II, mục V.5); only those whose name is no common word by itself. */
export const DAYS = `
ngày Chính trị và văn hóa tinh thần
ngày Pháp luật
ngày Quốc khánh
ngày Quốc tế Lao động
ngày Quốc tế Phụ nữ
ngày Phụ nữ Việt Nam
ngày Nhà giáo Việt Nam
ngày Thương binh - Liệt sĩ
ngày Thầy thuốc Việt Nam
ngày Báo chí Cách mạng Việt Nam
ngày Chuyển đổi số quốc gia
ngày hội Đại đoàn kết toàn dân tộc
`;

/** Terms that a batch should write in one way, whichever (annex of 2022). */
export const TERMS = `
hội nghị
hội thảo
hội thi
lịch sử đảng bộ
trang thông tin điện tử
cổng thông tin điện tử
`;

/** Two words with which a name or a post begins, where the first alone also begins much else. */
export const NAME_OPENINGS =
  'thường trực,trưởng ban,trưởng phòng,trưởng thôn,giám đốc,hiệu trưởng,sư đoàn,đại tá,thượng tá,thiếu tá,đại úy,' +
  'kho bạc,bưu điện,ngân hàng,quảng trường,cửa khẩu,bằng khen,kỷ niệm,huy hiệu,cộng hòa,quy chế,quy định,cảnh sát,' +
  'tin lành,phật giáo,cao đài,thể thao,truyền hình,khoa học,huân chương,huy chương,câu lạc,dao đỏ';

/** Words that a name may begin with, after which small letters may follow (Đảng, Tỉnh ủy, Chủ tịch nước, Nghị quyết). */
export const NAME_BEGINNINGS =
  'đảng bác nhà tỉnh huyện thành thị quận xã phường thôn bản ban bộ sở phòng hội đoàn ủy hđnd ubnd mặt liên công quân ' +
  'chính quốc viện học trường trung trạm chi tổng cục vụ văn cơ khối tòa đài báo tạp chủ phó bí thủ tết nghị chỉ kết ' +
  'quyết thông hướng kế chương đề luật bộ pháp hiến điều khoản phụ mẫu quý việt cách tổ cụm khu trang cổng mục ' +
  'lễ tiểu tuần quỹ giải làng chợ đền chùa đình suối sông núi hồ đèo cầu tập nghệ tháng ngày năm đông tây nam bắc đồng ông bà ' +
  'anh chị tiến thạc giáo nhân lớp dự tờ giấy biên hợp lệnh sắc thư số';
