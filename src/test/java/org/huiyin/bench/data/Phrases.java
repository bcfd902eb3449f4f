package org.huiyin.bench.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What people write. In a phrase {@code *} stands for the topic and {@code #} for a number. */
final class Phrases {

  private static final String[] TOPIC =
      """
      老旧小区加装电梯 电动自行车集中充电 社区居家养老服务 城区停车设施建设 农村生活污水治理 中小学课后服务 基层医疗卫生能力提升 普惠托育服务供给
      城市内涝治理 乡村特色产业发展 科技成果就地转化 中小微企业融资服务 历史文化街区保护 全民健身场地建设 黑臭水体长效管护 垃圾分类处置
      高标准农田管护 新就业群体权益保障 无障碍环境建设 青少年心理健康服务 校园食品安全监管 公共交通线网优化 文旅融合发展 数字政务服务提升
      残疾人就业帮扶 城乡供水一体化 古树名木保护 慢性病家庭医生签约 职业教育产教融合 冷链物流体系建设 农贸市场改造 公共图书资源下沉
      """
          .strip()
          .split("\\s+");

  static final int TOPICS = TOPIC.length;

  private static final String[] TITLE = {
    "关于加快推进*的建议",
    "关于进一步加强*的提案",
    "关于完善*工作机制的建议",
    "关于规范*管理的提案",
    "关于提升*水平的建议",
    "关于破解*难题的建议",
    "关于加大*支持力度的提案",
    "关于统筹推动*高质量发展的建议"
  };
  private static final String[] BACKGROUND = {
    "近年来，各级党委政府高度重视*，相继出台一系列政策措施，取得了阶段性成效。",
    "据调研组走访#个社区和#个乡镇了解，群众对*的关注度持续上升，相关来信来访同比增加#%。",
    "目前全域已建成有关设施#处，覆盖人口约#万，但布局不够均衡，城乡之间、片区之间差距明显。",
    "在座谈中，受访群众中有#%认为现有服务能够基本满足需要，另有#%认为使用不便、管理不到位。",
    "随着人口结构和生活方式的变化，*从过去的锦上添花变成了如今的迫切需要。",
    "去年相关投入达#万元，惠及居民#户，然而资金使用分散，后续管护跟不上建设的步伐。",
    "对照上级提出的目标任务，我们在*方面仍有#项指标没有达到平均水平。",
    "部分试点区域先行一步，形成了可以复制推广的做法，但尚未在面上铺开。",
    "从人大代表、政协委员历年提出的意见看，*连续#年位居民生类议题前列。",
    "今年以来，界别委员围绕这一议题开展专题协商#次，收集意见建议#条。",
    "走访中一位居民反映，从提出申请到问题解决前后历时#个月，往返有关单位#次。",
    "这项工作既关系群众的切身利益，也关系一座城市的治理水平和长远形象。"
  };
  private static final String[] ANALYSIS = {
    "一是统筹规划不够，*涉及多个主管部门，职责边界不清，容易出现推诿。",
    "二是资金来源单一，主要依靠财政补助，社会力量参与的比例不足#%。",
    "三是标准规范滞后，现行办法出台已有#年，难以适应新的情况。",
    "四是专业人才短缺，一线工作人员平均每人服务#户，流动性大，队伍不稳。",
    "五是信息不能共享，各系统之间数据口径不一，重复填报现象突出。",
    "究其原因，重建设轻管理的观念尚未根本转变，考核评价没有真正与群众感受挂钩。",
    "有的地方宣传引导不够，群众知晓率仅为#%，政策红利没有充分释放。",
    "从实地察看的#个点位看，设施完好率为#%，维护责任主体不明确是主要原因。",
    "部分项目前期论证不充分，选址偏离人口集中区域，建成后利用率偏低。",
    "基层普遍反映，审批环节多、周期长，一个项目从立项到开工平均需要#天。",
    "监督检查多以书面材料为主，发现问题后缺少闭环整改，同类问题反复出现。",
    "与周边地区相比，我们在制度设计上起步并不晚，差距主要体现在落实的力度上。"
  };
  private static final String[] SUGGESTION = {
    "由主管部门牵头编制*三年行动计划，明确年度目标、责任单位和完成时限，每半年公布一次进展。",
    "设立专项资金，第一年安排不少于#万元，并通过以奖代补吸引社会资本参与。",
    "建立联席会议制度，每季度研究一次*中的突出问题，重大事项提请政府常务会议审议。",
    "修订现行管理办法，细化建设、运营、维护各环节的标准，明确不少于#项量化指标。",
    "选择#个基础较好的街道先行试点，总结经验后逐步推开，力争两年内覆盖率达到#%。",
    "加强专业队伍建设，每年培训不少于#人次，完善薪酬和职称评定的激励措施。",
    "打通部门之间的数据壁垒，推动一次申报、并联审批，把办理时限压缩到#个工作日以内。",
    "畅通群众参与渠道，对群众反映的问题限期答复，并将满意度纳入年度考核。",
    "强化日常巡查和第三方评估，评估结果向社会公开，对连续两次排名靠后的单位进行约谈。",
    "加大宣传力度，利用社区公告栏和新媒体平台解读政策，让群众知道去哪里办、找谁办。"
  };
  private static final String[] OPENING = {
    "您提出的关于*的建议收悉。我单位高度重视，主要负责同志牵头研究，会同有关单位实地调研，现答复如下。",
    "感谢您对*工作的关心和支持。经与有关单位会商，并与您当面沟通，现将办理情况答复如下。",
    "我单位收到您的建议后，成立由分管领导负责的工作专班，逐条对照研究，提出了具体落实措施。",
    "今年以来，我们围绕*开展集中攻坚，安排资金#万元，实施项目#个，取得了一定成效。",
    "同时我们也认识到，现有工作与群众期待仍有差距，您所指出的问题客观存在，建议切实可行。",
    "下一步，我们将把建议内容纳入年度工作要点，明确责任科室和完成时间，定期向您通报进展。"
  };
  private static final String[] ANSWER = {
    "已采纳。已将*列入年度重点任务，目前完成进度为#%，预计按期完成。",
    "该建议与我们的工作思路一致，已会同财政部门落实经费#万元，正在组织实施。",
    "经研究，部分采纳。受用地条件限制，先期安排#处点位，其余结合片区更新逐步推进。",
    "已制定实施细则并公开征求意见，共收到意见#条，拟于近期印发执行。",
    "已建立部门协同机制，召开专题会议#次，解决具体问题#个，今后将形成常态。",
    "正在开展摸底调查，涉及#个社区、#户居民，调查结束后提出分类处置方案。"
  };
  private static final String[] PROMISE = {
    "完成*相关点位#处的建设并投入使用", "出台*实施细则并公开发布", "建成*信息平台，接入单位不少于#家", "完成#个试点街道的改造任务"
  };
  private static final String[] REMARK = {
    "请按规定时限办理。", "经核对职责分工，情况属实，按程序推进。", "已与有关科室沟通，意见一致。", "围绕*逐项核对，形成书面意见。",
    "到现场察看#处，听取群众意见#条。", "双方就*充分交换意见，达成共识。", "已明确责任人和完成时间，按月报告进展。", "资料齐全，同意。"
  };

  private final byte[][] topics = encoded(TOPIC);
  private final byte[][][] title = parsed(TITLE);
  private final byte[][][] background = parsed(BACKGROUND);
  private final byte[][][] analysis = parsed(ANALYSIS);
  private final byte[][][] suggestion = parsed(SUGGESTION);
  private final byte[][][] opening = parsed(OPENING);
  private final byte[][][] answer = parsed(ANSWER);
  private final byte[][][] promise = parsed(PROMISE);
  private final byte[][][] remark = parsed(REMARK);

  private static byte[][] encoded(String... texts) {
    return Arrays.stream(texts)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  /** Each phrase in parts; a part of one byte is a gap. */
  private static byte[][][] parsed(String... phrases) {
    return Arrays.stream(phrases)
        .map(phrase -> encoded(phrase.split("(?<=[*#])|(?=[*#])")))
        .toArray(byte[][][]::new);
  }

  void title(Lines out, Named committee, int topic, Chance chance) {
    byte[] name = committee.nameText();
    byte[] politics = "政协".getBytes(StandardCharsets.UTF_8);
    byte[] phrase = "关于".getBytes(StandardCharsets.UTF_8);
    byte[][] parts = chance.oneOf(title);
    // 关于 + place + the rest, so that titles of different places differ
    out.put(phrase).put(name, 0, name.length - politics.length);
    out.put(parts[0], phrase.length, parts[0].length - phrase.length);
    for (int i = 1; i < parts.length; i++) {
      part(out, parts[i], topic, chance);
    }
  }

  void background(Lines out, int topic, int characters, Chance chance) {
    write(out, background, topic, characters, chance);
  }

  void analysis(Lines out, int topic, int characters, Chance chance) {
    write(out, analysis, topic, characters, chance);
  }

  void suggestion(Lines out, int topic, int characters, Chance chance) {
    write(out, suggestion, topic, characters, chance);
  }

  void opening(Lines out, int topic, int characters, Chance chance) {
    write(out, opening, topic, characters, chance);
  }

  void answer(Lines out, int topic, int characters, Chance chance) {
    write(out, answer, topic, characters, chance);
  }

  void promise(Lines out, int topic, Chance chance) {
    write(out, promise, topic, 1, chance);
  }

  void remark(Lines out, int topic, int characters, Chance chance) {
    write(out, remark, topic, characters, chance);
  }

  /** Whole phrases, one after the other from a random one on, to about so many characters. */
  private void write(Lines out, byte[][][] phrases, int topic, int characters, Chance chance) {
    int end = out.length() + characters * 3 - 60;
    int next = chance.below(phrases.length);
    // no common divisor with the number of phrases, which is even
    int step = 1 + 2 * chance.below(2);
    do {
      for (byte[] part : phrases[next]) {
        part(out, part, topic, chance);
      }
      next = (next + step) % phrases.length;
    } while (out.length() < end);
  }

  private void part(Lines out, byte[] part, int topic, Chance chance) {
    if (part.length > 1) {
      out.put(part);
    } else if (part[0] == '*') {
      out.put(topics[topic]);
    } else {
      out.put((long) chance.between(2, 98));
    }
  }
}
