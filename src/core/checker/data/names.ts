/** Names of bodies whose capitals are fixed (Nghị định 30/2020/NĐ-CP, phụ lục II, mục IV.1). */
export const ORGANISATIONS = `
Ban Chỉ đạo
Ban Chấp hành
Ban Thường vụ
Ban Tổ chức
Ban Dân vận
Ban Tuyên giáo
Ban Tuyên giáo và Dân vận
Ban Xây dựng Đảng
Ban Bí thư
Trung tâm Chính trị
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
Đoàn Thanh niên Cộng sản
Quân đội nhân dân
Liên đoàn Lao động
Mặt trận Tổ quốc
Ủy ban Mặt trận Tổ quốc
Ủy ban nhân dân
Hội đồng nhân dân
Ủy ban Kiểm tra
Văn phòng Tỉnh ủy
Văn phòng Đảng ủy
`;

/** What ministries and departments are for, as it follows “Bộ”, “Sở” (Nghị quyết 176/2025/QH15). */
export const FIELDS =
  'Y tế;Nội vụ;Tư pháp;Tài chính;Xây dựng;Công Thương;Quốc phòng;Công an;Ngoại giao;Ngoại vụ;Du lịch;Giáo dục và Đào tạo;' +
  'Nông nghiệp và Môi trường;Khoa học và Công nghệ;Dân tộc và Tôn giáo;Văn hóa, Thể thao và Du lịch';

/** Words in which only the first letter may be a capital: none is part of a name that has two. */
export const ONE_CAPITAL =
  'bí thư,chủ tịch,thủ tướng,bộ trưởng,giám đốc,nghị quyết,chỉ thị,quyết định,nghị định,thông tư,kết luận,kế hoạch,' +
  'hướng dẫn,quy định,chương trình,tờ trình,ủy ban,hội đồng,đảng bộ,chi bộ,đảng ủy,tỉnh ủy,huyện ủy,thành ủy,văn phòng,' +
  'quốc hội,chính phủ,nhà nước,trung ương,mặt trận,hội nghị,đại hội,báo cáo,thông báo,chính trị,cựu chiến binh,' +
  'thường vụ,thường trực,y tế,quân sự,đảng viên,hội viên,hội trường,tiểu học,mầm non,' +
  'công an xã,nguyên đán';

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
