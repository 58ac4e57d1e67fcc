package io.redress.triage.classifying;

import io.redress.contract.Category;

/** What a category is called in Chinese. */
final class CategoryNames {

    private CategoryNames() {}

    static String chinese(Category category) {
        return switch (category) {
            case PRODUCT_QUALITY -> "产品质量";
            case MISREPRESENTATION -> "描述不符/虚假宣传";
            case DELIVERY -> "物流配送";
            case SERVICE_ATTITUDE -> "服务态度";
            case AFTER_SALES -> "售后维修";
            case REFUND_RETURN -> "退换货退款";
            case BILLING -> "价格收费";
            case CONTRACT_TERMS -> "合同条款";
            case INFORMATION -> "信息与流程";
            case FACILITY_ENVIRONMENT -> "设施环境";
            case FOOD_HYGIENE -> "食品卫生";
            case PRIVACY_DIGNITY -> "隐私与人格";
            case OTHER -> "其他";
            case NOT_A_COMPLAINT -> "非投诉";
        };
    }
}
